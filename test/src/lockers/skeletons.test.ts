import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { lockerSource } from '../../../src/lockers/locker-source.ts';
import { searchRandom } from '../../../src/verify/search.ts';

const OPENING = {
  sizes: [
    { name: 'S', count: 2 },
    { name: 'M', count: 1 },
  ],
  startMs: 0,
};

/** What some random lives of a program broke, and reached. */
async function judged(command: string) {
  const source = lockerSource(`command:${command}`, { answerWithinMs: 30_000 });
  try {
    const options = { opening: OPENING, runs: 12, steps: 60, seed: 1 };
    const { findings, reached } = await searchRandom(source, options);
    return { broken: findings.map(({ violation }) => violation), reached };
  } finally {
    await source.close();
  }
}

function has(program: string): boolean {
  return spawnSync('which', [program]).status === 0;
}

/** The skeleton in TypeScript, without its types: Node runs it by itself from version 22.18 on. */
function withoutTypes(path: string): string {
  const { outputText } = ts.transpileModule(readFileSync(path, 'utf8'), {
    compilerOptions: { target: ts.ScriptTarget.ES2023, module: ts.ModuleKind.ESNext },
  });
  return written('my-locker.mjs', outputText);
}

function written(name: string, text: string): string {
  const path = join(mkdtempSync(join(tmpdir(), 'pigeonhole-skeleton-')), name);
  writeFileSync(path, text);
  return path;
}

const SKELETONS = [
  ['python', 'python3', () => 'python3 skeletons/my_locker.py'],
  ['javascript', 'node', () => 'node skeletons/my-locker.mjs'],
  ['typescript', 'node', () => `node ${withoutTypes('skeletons/my-locker.ts')}`],
  ['java', 'java', () => 'java -Xshare:auto -XX:TieredStopAtLevel=1 skeletons/MyLocker.java'],
] as const;

describe.each(SKELETONS)('the skeleton in %s', (_, program, command) => {
  it.skipIf(!has(program))(`is right, and reaches what matters (needs ${program})`, async () => {
    const { broken, reached } = await judged(command());
    expect(broken).toEqual([]);
    expect([...reached]).toEqual(
      expect.arrayContaining([
        'code-in-last-millisecond',
        'code-one-millisecond-late',
        'bank-full',
        'pickup-rejected-already-used',
        'pickup-rejected-returned',
        'expired-removed',
      ]),
    );
  });
});

describe('the skeleton in go', () => {
  it.skipIf(!has('go'))('is right (needs go)', async () => {
    const { broken } = await judged('go run skeletons/my_locker.go');
    expect(broken).toEqual([]);
  });
});

describe('a bug that is planted into a skeleton is found:', () => {
  it.each([
    ['token-validity', 'nowMs > parcel.expiresAtMs)', 'nowMs >= parcel.expiresAtMs)'],
    ['code-single-use', 'if (parcel.ending) return reject(parcel.ending);', ''],
    ['door-opens', 'return reply.opened ?? [reply.compartment]', 'return reply.opened ?? []'],
  ])('%s', async (property, right, wrong) => {
    const text = readFileSync('skeletons/my-locker.mjs', 'utf8');
    expect(text.split(right)).toHaveLength(2);
    const path = written('my-locker.mjs', text.replace(right, wrong));
    const { broken } = await judged(`node ${path}`);
    expect(broken.map((violation) => violation.property)).toContain(property);
  });
});

it.skipIf(!has('python3'))('a locker that somebody wrote is verified by 25 lines', async () => {
  const adapter = 'examples/lockers/verify_parcel_station.py';
  expect(readFileSync(adapter, 'utf8').trimEnd().split('\n').length).toBeLessThanOrEqual(25);
  const { broken, reached } = await judged(`python3 ${adapter}`);
  expect(broken).toEqual([]);
  expect(reached).toContain('code-one-millisecond-late');
});

it('docs/protocol.md shows those lines', () => {
  const adapter = readFileSync('examples/lockers/verify_parcel_station.py', 'utf8');
  expect(readFileSync('docs/protocol.md', 'utf8')).toContain(`\`\`\`python\n${adapter}\`\`\``);
});
