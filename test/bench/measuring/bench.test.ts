import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { bench } from '../../../bench/measuring/bench.ts';
import type { PlannedSuite } from '../../../bench/measuring/passes.ts';
import type { Suite } from '../../../bench/suite.ts';
import { yardsticks } from '../../../bench/yardsticks.ts';

const folder = mkdtempSync(join(tmpdir(), 'pigeonhole-bench-'));
afterAll(() => rmSync(folder, { recursive: true }));

const cycle = () => 0;
const SUITES: readonly Suite[] = [
  yardsticks,
  {
    name: 'locker',
    summary: 'a cycle',
    tasks: () => [
      { name: 'actors', cycle },
      { name: 'tables', cycle, against: ['locker: actors'] },
    ],
  },
];

interface World {
  /** Rate of a task in the n-th pass in which it is measured, from 0. */
  readonly rateOf?: (key: string, pass: number) => number;
  readonly checksum?: string;
}

/** Runs the command in a world that measures nothing. */
async function run(args: readonly string[], { rateOf = () => 100, checksum = '1' }: World = {}) {
  const measured: string[] = [];
  let printed = '';
  const code = await bench(args, {
    suites: SUITES,
    measureSuite: ({ keys }: PlannedSuite) =>
      keys.map((key) => {
        const pass = measured.filter((each) => each === key).length;
        measured.push(key);
        return { key, perSecond: rateOf(key, pass), checksum };
      }),
    measureMemory: () => ({ lockers: [], simulations: [] }),
    print: (text) => (printed += `${text}\n`),
    note: () => {},
  });
  return { code, printed, measured };
}

async function baseline(world?: World): Promise<string> {
  const path = join(folder, 'baseline.json');
  writeFileSync(path, (await run(['--json'], world)).printed);
  return path;
}

const TABLES = 'locker: tables';
/** One task at a certain rate, the others at 100. */
const tablesAt = (rate: number) => ({ rateOf: (key: string) => (key === TABLES ? rate : 100) });

describe('npm run bench', () => {
  it('measures every task in every pass, and prints the median', async () => {
    const { code, printed, measured } = await run(['--passes', '3'], {
      rateOf: (key, pass) => (key === TABLES ? [300, 200, 250][pass]! : 100),
    });
    expect(code).toBe(0);
    expect(measured.filter((key) => key === TABLES)).toHaveLength(3);
    expect(printed).toMatch(/tables +250 +± 20 % +1 +2\.50 × as fast as actors/);
  });

  it('measures only what it is asked to, and the yardsticks', async () => {
    const { measured } = await run(['--only', 'TABLES', '--passes', '1']);
    expect(measured.filter((key) => !key.startsWith('yardsticks'))).toEqual([TABLES]);
    expect(measured).toContain('yardsticks: memory');
  });

  it('finds nothing slower in what is the same, with exit code 0', async () => {
    const { code, printed } = await run(['--compare', await baseline()]);
    expect(code).toBe(0);
    expect(printed).toMatch(/0 slower beyond noise, 0 faster, 2 the same/);
  });

  it('exits with 4 for what is slower, and names it', async () => {
    const { code, printed, measured } = await run(['--compare', await baseline()], tablesAt(80));
    expect(code).toBe(4);
    expect(printed).toMatch(/locker: tables +100–100 +80–80 +0\.800 +slower/);
    // It was measured twice, the other task was not.
    expect(measured.filter((key) => key === TABLES)).toHaveLength(6);
    expect(measured.filter((key) => key === 'locker: actors')).toHaveLength(3);
  });

  it('forgives what is slower only once', async () => {
    const { code } = await run(['--compare', await baseline()], {
      rateOf: (key, pass) => (key === TABLES && pass < 3 ? 80 : 100),
    });
    expect(code).toBe(0);
  });

  it('exits with 0 for what is faster, and names it', async () => {
    const { code, printed } = await run(['--compare', await baseline()], tablesAt(120));
    expect(code).toBe(0);
    expect(printed).toMatch(/locker: tables .* faster/);
  });

  it('compares no other work', async () => {
    const { code, printed } = await run(['--compare', await baseline()], {
      ...tablesAt(10),
      checksum: '2',
    });
    expect(code).toBe(0);
    expect(printed).toMatch(
      /The work has changed, and is not compared:\n(.*\n)* {2}locker: tables/,
    );
  });

  it('does not miss what it was not asked to measure', async () => {
    const { printed } = await run(['--compare', await baseline(), '--only', 'tables']);
    expect(printed).not.toContain('Gone');
  });

  it('prints a comparison as JSON too', async () => {
    const { code, printed } = await run(['--json', '--compare', await baseline()], tablesAt(80));
    expect(code).toBe(4);
    expect(JSON.parse(printed).comparison.tasks).toContainEqual(
      expect.objectContaining({ key: TABLES, verdict: 'slower' }),
    );
  });

  it('prints its help', async () => {
    const { code, printed, measured } = await run(['--help']);
    expect(code).toBe(0);
    expect(printed).toContain('--compare FILE');
    expect(measured).toEqual([]);
  });

  it.each([
    [['--nonsense'], /Unknown option '--nonsense'/],
    [['file.json'], /Unexpected argument 'file.json'/],
    [['--time', '0'], /--time is 0; a whole number from 1 to/],
    [['--passes', 'many'], /--passes is many; a whole number from 1 to/],
    [['--compare'], /Option '--compare <value>' argument missing/],
    [['--compare', join(folder, 'missing.json')], /missing\.json cannot be read/],
    [['--only', 'nothing'], /no task has "nothing" in its name/],
  ])('refuses %j before it measures anything', async (args, message) => {
    await expect(run(args)).rejects.toMatchObject({
      name: 'BadInput',
      message: expect.stringMatching(message),
    });
  });
});
