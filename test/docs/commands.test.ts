import { chmodSync, cpSync, readdirSync, readFileSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { delimiter, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import manifest from '../../package.json' with { type: 'json' };
import { callCli } from '../support/call-cli.ts';
import { CLI, type Outcome, temporaryFolder } from '../support/cli.ts';

/**
 * Runs every command of README.md, docs/*.md and the other pages. A command is a line of a block marked `sh`; the lines
 * of a block run one after another in a directory of their own, which has the examples in it: in this process
 * if they can, else as the built command in a shell.
 * `# exit 5` at the end of a line says which exit code is right, if it is not 0. Studies are shortened
 * to two days and two replications, unless the line itself says how long they are, or how precise.
 */

const PAGES = ['.', 'docs'].flatMap((folder) =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.md'))
    .map((name) => join(folder, name)),
);

interface Block {
  readonly place: string;
  readonly lines: readonly string[];
}

function blocksOf(page: string): Block[] {
  const text = readFileSync(page, 'utf8');
  return [...text.matchAll(/^```sh\n(.*?)^```/gms)].map((match) => ({
    place: `${page}:${text.slice(0, match.index).split('\n').length + 1}`,
    lines: match[1]!.split('\n').filter((line) => line.trim() !== '' && !line.startsWith('#')),
  }));
}

const BLOCKS = PAGES.flatMap(blocksOf);
const ours = (line: string) => /^(npx )?pigeonhole /.test(line);
/** Whether a line needs a shell, or simulates so long that it may have workers, which are built only. */
const isForShell = (line: string) => /[|<>&;$]|--precision/.test(line);

/** The arguments of a line, without its quotes and its comment. */
function argumentsOf(line: string): string[] {
  const command = line.replace(/^(npx )?pigeonhole /, '').replace(/\s# .*$/, '');
  return command.match(/"[^"]*"|\S+/g)!.map((word) => word.replaceAll('"', ''));
}

/** Arguments that make a study short. */
function shortening([command = '', ...args]: readonly string[]): string[] {
  if (!['run', 'compare', 'sweep'].includes(command) || args.includes('--precision')) return [];
  return [
    ...(args.includes('--days') ? [] : ['--days', '2']),
    ...(args.includes('--replications') ? [] : ['--replications', '2']),
    ...(args.some((word) => word.includes('warmUp')) ? [] : ['--set', 'warmUp=1d']),
  ];
}

const COMMAND = `#!/usr/bin/env bash\nexec "${process.execPath}" "${CLI}" "$@" $SHORTENING\n`;

/** Runs a line as bash does, with `pigeonhole` and `npx` on its path. */
function runInShell(line: string, cwd: string): Outcome {
  const bin = temporaryFolder({ pigeonhole: COMMAND, npx: '#!/usr/bin/env bash\nexec "$@"\n' });
  for (const name of readdirSync(bin)) chmodSync(join(bin, name), 0o755);
  const env = {
    ...process.env,
    PATH: `${bin}${delimiter}${process.env['PATH']}`,
    SHORTENING: shortening(argumentsOf(line)).join(' '),
  };
  const options = { cwd, env, encoding: 'utf8' } as const;
  const { status, ...output } = spawnSync('bash', ['-o', 'pipefail', '-c', line], options);
  return { code: status, ...output };
}

function callShortened(line: string, cwd: string): Promise<Outcome> {
  const args = argumentsOf(line);
  return callCli([...args, ...shortening(args)], { cwd });
}

describe.each(BLOCKS.filter(({ lines }) => lines.some(ours)))('$place', ({ lines }) => {
  it('does what it says', async () => {
    const folder = temporaryFolder();
    cpSync('examples', join(folder, 'examples'), { recursive: true });
    for (const line of lines.filter(ours)) {
      const { code, stderr } = await (isForShell(line) ? runInShell : callShortened)(line, folder);
      const expected = Number(/# exit (\d+)$/.exec(line)?.[1] ?? 0);
      expect(code, `${line}\n${stderr}`).toBe(expected);
    }
  });
});

it('names only npm scripts that there are', () => {
  for (const line of BLOCKS.flatMap(({ lines }) => lines).filter((each) =>
    each.startsWith('npm '),
  )) {
    const [, verb = '', name = verb] = line.replace(/^npm run/, 'npm').split(/\s+/);
    const isKnown = ['install', 'ci'].includes(verb) || Object.hasOwn(manifest.scripts, name);
    expect(isKnown, line).toBe(true);
  }
});

it('finds commands', () => {
  expect(BLOCKS.flatMap(({ lines }) => lines).filter(ours).length).toBeGreaterThan(5);
});
