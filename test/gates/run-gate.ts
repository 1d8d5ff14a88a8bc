import { spawnSync } from 'node:child_process';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';

const ROOT = join(import.meta.dirname, '../..');
const CONFIGURATION = [
  '.dependency-cruiser.cjs',
  '.oxlintrc.json',
  '.prettierignore',
  '.prettierrc.json',
  'knip.json',
  'package.json',
  'scripts',
  'tsconfig.json',
  'tsdown.config.ts',
  'vitest.config.ts',
];

/** The text of files, by their path in the project. */
export type Files = Readonly<Record<string, string>>;

/** A small project that passes every gate: it does what is allowed, where it is allowed. */
const CLEAN: Files = {
  'machines/doors.ts':
    "import { setup } from 'xstate';\n\n" +
    'export const DOORS = 80;\n' +
    'export const machine = setup({}).createMachine({});\n',
  'sim/clock.ts': "export type { Actor } from 'xstate';\n",
  'sim/load.ts':
    "import { DOORS } from '../machines/doors.ts';\n\n" +
    '/** In erlangs. */\n' +
    'export const LOAD = DOORS / 2;\n',
  'src/index.ts':
    "export { machine } from '../machines/doors.ts';\n" +
    "export type { Actor } from '../sim/clock.ts';\n" +
    "export { LOAD } from '../sim/load.ts';\n",
  'src/cli/main.ts':
    "import yargs from 'yargs';\n" +
    "import { LOAD } from '../../sim/load.ts';\n\n" +
    'await yargs([String(LOAD)]).parseAsync();\n',
  'src/workers/worker.ts':
    "import { LOAD } from '../../sim/load.ts';\n\nexport const work = () => LOAD;\n",
  'test/doors.test.ts':
    "import { expect, it } from 'vitest';\n" +
    "import { DOORS } from '../machines/doors.ts';\n\n" +
    "it('has eighty', () => expect(DOORS).toBe(80));\n",
};

/**
 * Runs a script of package.json in a small project with this one's configuration and packages.
 * @param script Its name, and arguments to add.
 * @param planted Files that stand beside those of the clean project.
 * @returns The exit code, and what was printed, without colours.
 */
export function runGate(script: string, planted: Files = {}): { status: number; output: string } {
  const folder = mkdtempSync(join(tmpdir(), 'pigeonhole-gate-'));
  try {
    for (const name of CONFIGURATION) {
      cpSync(join(ROOT, name), join(folder, name), { recursive: true });
    }
    symlinkSync(join(ROOT, 'node_modules'), join(folder, 'node_modules'), 'junction');
    for (const [path, text] of Object.entries({ ...CLEAN, ...planted })) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    }
    return run(script, folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function run(script: string, cwd: string): { status: number; output: string } {
  const [name = '', ...more] = script.split(' ');
  const { scripts } = JSON.parse(readFileSync(join(cwd, 'package.json'), 'utf8'));
  const path = [join(cwd, 'node_modules/.bin'), process.env['PATH']].join(delimiter);
  const command = [scripts[name], ...more].join(' ');
  const env = { ...process.env, PATH: path };
  const { status, stdout, stderr } = spawnSync(command, {
    cwd,
    env,
    shell: true,
    encoding: 'utf8',
  });
  return { status: status ?? 1, output: stripVTControlCharacters(`${stdout}${stderr}`) };
}
