// Makes a clone ready to run: installs what package-lock.json names and builds dist/, each only
// when it is missing or stale. Runs before `npm start`, `npm test` and `npm run check`, so it may
// use nothing but Node itself, and must cost next to nothing when there is nothing to do.
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

const BUILT = 'dist/cli.js';
const SOURCES = ['src', 'sim', 'machines', 'package.json', 'tsconfig.json', 'tsdown.config.ts'];
const UNREACHABLE = /ENOTFOUND|EAI_AGAIN|ECONN\w+|ENETUNREACH|EHOSTUNREACH|\w*TIMEDOUT|\w*TIMEOUT/;

requireNode();
if (!isInstalled()) install();
if (!isBuilt()) build();

function requireNode() {
  const [, ...oldest] = /(\d+)\.(\d+)/.exec(readJson('package.json').engines.node).map(Number);
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major > oldest[0] || (major === oldest[0] && minor >= oldest[1])) return;
  stop(
    `Pigeonhole needs Node ${oldest.join('.')} or newer, and this is Node ${process.versions.node}. ` +
      `Install a current Node from https://nodejs.org (or \`nvm install 22\`), then try again.`,
  );
}

/** Whether every package of the lockfile stands in node_modules in its version. */
function isInstalled() {
  try {
    const { '': _root, ...wanted } = readJson('package-lock.json').packages;
    const present = readJson('node_modules/.package-lock.json').packages;
    return Object.entries(wanted).every(([path, { version, optional, devOptional }]) =>
      path in present ? present[path].version === version : (optional ?? devOptional),
    );
  } catch {
    return false;
  }
}

function install() {
  say('installing the packages of package-lock.json (the first time only) …');
  // Patient with a hiccup, for seconds; npm's own default is minutes.
  const patience = ['--fetch-retry-mintimeout=500', '--fetch-retry-maxtimeout=5000'];
  const { status, output } = run('npm', ['ci', '--prefer-offline', '--no-progress', ...patience]);
  if (status === 0) return;
  const cause = UNREACHABLE.exec(output)?.[0];
  if (cause === undefined) stop(`\`npm ci\` failed:\n${output}`);
  const registry = process.env.npm_config_registry ?? 'https://registry.npmjs.org/';
  stop(
    `Pigeonhole's packages could not be downloaded: the registry ${registry} does not answer ` +
      `(${cause}). Check the network, or the proxy and registry settings of npm ` +
      `(\`npm config list\`), then try again.`,
  );
}

/** Whether the build is younger than every source; a folder's own time tells of deleted files. */
function isBuilt() {
  const builtMs = statSync(BUILT, { throwIfNoEntry: false })?.mtimeMs ?? 0;
  return builtMs > Math.max(...SOURCES.map(newestMs));
}

function newestMs(path) {
  const stat = statSync(path, { throwIfNoEntry: false });
  if (!stat?.isDirectory()) return stat?.mtimeMs ?? 0;
  return Math.max(stat.mtimeMs, ...readdirSync(path).map((name) => newestMs(join(path, name))));
}

function build() {
  say('building dist/ …');
  // The declarations take most of a build's time, and nothing in a clone reads them.
  const { status, output } = run(process.execPath, [
    'node_modules/tsdown/dist/run.mjs',
    '--no-dts',
  ]);
  if (status !== 0) stop(`The build failed:\n${output}`);
}

function run(command, args) {
  const shell = process.platform === 'win32' && command === 'npm';
  const { status, stdout, stderr, error } = spawnSync(command, args, { encoding: 'utf8', shell });
  return { status, output: error ? String(error) : `${stdout}${stderr}` };
}

function readJson(path) {
  return JSON.parse(readFileSync(path, 'utf8'));
}

function say(text) {
  process.stderr.write(`pigeonhole: ${text}\n`);
}

function stop(text) {
  process.stderr.write(`\n${text}\n\n`);
  process.exit(1);
}
