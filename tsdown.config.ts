import { licensePlugin, type LicenseInfo } from 'rolldown-license-plugin';
import { defineConfig, type UserConfig } from 'tsdown';

/**
 * What is put into dist/, with what it needs itself: a module for each package takes Node longer to load than
 * all that is used of it. XState stays an import, since a copy of it would part a caller's actors from ours;
 * and so does Piscina, which starts a file of its own on each thread.
 */
const BUNDLED = [
  'ansi-regex',
  'ansi-styles',
  'cliui',
  'escalade',
  'fast-check',
  'get-caller-file',
  'get-east-asian-width',
  'hyparquet',
  'hyparquet-writer',
  'picocolors',
  'pure-rand',
  'string-width',
  'strip-ansi',
  'tinyqueue',
  'wrap-ansi',
  'y18n',
  'yaml',
  'yargs',
  'yargs-parser',
  'zod',
];

const COMMON: UserConfig = {
  format: 'esm',
  platform: 'node',
  target: 'node20.19',
  fixedExtension: false,
  checks: { pluginTimings: false },
};

export default defineConfig([
  // Each `import()` of a command's handler becomes a chunk of its own, loaded when it is called.
  {
    ...COMMON,
    entry: { cli: 'src/cli/main.ts', index: 'src/index.ts' },
    dts: { entry: 'src/index.ts' },
    deps: { onlyBundle: BUNDLED },
    plugins: [licensesIn('LICENSES.txt')],
  },
  // What a worker thread loads (src/workers/), beside every other module: one file, which shares none with the
  // command and its packages. It has XState too, since nobody hands a worker an actor.
  {
    ...COMMON,
    entry: { worker: 'src/workers/worker.ts' },
    dts: false,
    clean: false,
    deps: { alwaysBundle: ['xstate'], onlyBundle: ['xstate', 'zod'] },
    plugins: [licensesIn('LICENSES-of-worker.txt')],
  },
]);

/** Writes down what the authors of bundled packages ask to be passed on. */
function licensesIn(fileName: string) {
  return licensePlugin({
    allow: ({ license, licenseText }) => /^(MIT|ISC)$/.test(license) && licenseText !== '',
    failOnViolation: true,
    failOnUnlicensed: true,
    done: (packages, { emitFile }) =>
      void emitFile({ type: 'asset', fileName, source: licensesOf(packages) }),
  });
}

function licensesOf(packages: readonly LicenseInfo[]): string {
  return packages
    .map(({ name, version, licenseText }) => `${name} ${version}\n\n${licenseText.trim()}\n`)
    .join(`\n${'-'.repeat(80)}\n\n`);
}
