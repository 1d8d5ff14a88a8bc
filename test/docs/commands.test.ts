import { chmodSync, cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { delimiter, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import manifest from '../../package.json' with { type: 'json' };
import { CLI, temporaryFolder } from '../support/cli.ts';

/**
 * Runs every command of README.md, docs/*.md and the other pages. A command is a line of a block marked `sh`; the lines
 * of a block run one after another in a directory of their own, which has the examples in it.
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

/** `pigeonhole`, with studies made short. */
const SHORT = `#!/usr/bin/env bash
short=()
if [[ "$1" =~ ^(run|compare|sweep)$ && " $* " != *" --precision "* ]]; then
  case " $* " in *" --days "*) ;; *) short+=(--days 2) ;; esac
  case " $* " in *" --replications "*) ;; *) short+=(--replications 2) ;; esac
  case " $* " in *warmUp*) ;; *) short+=(--set "warmUp=1 d") ;; esac
fi
exec "${process.execPath}" "${CLI}" "$@" "\${short[@]}"
`;

describe.each(BLOCKS.filter(({ lines }) => lines.some(ours)))('$place', ({ lines }) => {
  it('does what it says', () => {
    const folder = temporaryFolder();
    cpSync('examples', join(folder, 'examples'), { recursive: true });
    mkdirSync(join(folder, 'bin'));
    for (const [name, script] of [
      ['pigeonhole', SHORT],
      ['npx', '#!/usr/bin/env bash\nexec "$@"\n'],
    ] as const) {
      writeFileSync(join(folder, 'bin', name), script);
      chmodSync(join(folder, 'bin', name), 0o755);
    }
    const env = {
      ...process.env,
      PATH: `${join(folder, 'bin')}${delimiter}${process.env['PATH']}`,
    };
    for (const line of lines.filter(ours)) {
      const { status, stderr } = spawnSync('bash', ['-o', 'pipefail', '-c', line], {
        cwd: folder,
        env,
        encoding: 'utf8',
      });
      const expected = Number(/# exit (\d+)$/.exec(line)?.[1] ?? 0);
      expect(status, `${line}\n${stderr}`).toBe(expected);
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
