import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { callCli } from '../support/call-cli.ts';
import { outcomeOf, runCli, SMALL_SCENARIO, startCli, temporaryFolder } from '../support/cli.ts';

const FILE = 'small.yaml';
const SWEEP = ['sweep', FILE, '--vary', 'bank.sizes.L.count=1..3', '--out', 'o'];

describe('pigeonhole sweep', () => {
  it('runs a grid, goes on from what is kept, and gives the same bytes', async () => {
    const cwd = temporaryFolder({ [FILE]: SMALL_SCENARIO });
    const contents = () =>
      ['sweep.json', 'sweep.csv', 'sweep.parquet'].map((name) =>
        readFileSync(join(cwd, 'o', name), 'latin1'),
      );
    const first = await callCli(SWEEP, { cwd });
    expect(first.code).toBe(0);
    expect(first.stderr).toBe('pigeonhole: sweep.json, sweep.csv, sweep.parquet are in o\n');
    expect(first.stdout).toMatch(/sweep of 3 points\n/);
    expect(first.stdout.match(/^ +[123] .*±/gm)).toHaveLength(3);
    const written = contents();

    const [one] = readdirSync(join(cwd, 'o/points'));
    rmSync(join(cwd, 'o/points', one!));
    const again = await runCli([...SWEEP, '--workers', '2'], { cwd });
    expect(again.stderr).toContain('2 points of 3 are kept in o');
    expect(again.stdout).toBe(first.stdout);
    expect(contents()).toEqual(written);
  });

  it('keeps what is finished when it is interrupted', async () => {
    const cwd = temporaryFolder({ [FILE]: SMALL_SCENARIO });
    const args = ['sweep', FILE, '--vary', 'days=2,1000000', '--out', 'o', '--quiet', '--json'];
    const child = startCli([...args, '--workers', '1'], { cwd });
    const outcome = outcomeOf(child);
    while (true) {
      await new Promise((done) => setTimeout(done, 50));
      try {
        if (readdirSync(join(cwd, 'o/points')).some((name) => name.endsWith('.json'))) break;
      } catch {
        // It is not there yet.
      }
    }
    child.kill('SIGINT');
    const { code, stdout, stderr } = await outcome;
    expect(code).toBe(130);
    expect(JSON.parse(stdout)).toMatchObject({ partial: true, points: 2, rows: [{ days: 2 }] });
    expect(stderr).toContain('these are 1 of 2 points; the same command goes on from here');
  });

  it('tells everything that is wrong at once, and touches nothing', async () => {
    const cwd = temporaryFolder({ [FILE]: SMALL_SCENARIO, 'sweep.csv': 'theirs' });
    const run = (...args: string[]) => callCli(['sweep', FILE, ...args], { cwd });
    const empty = await run();
    expect(empty.code).toBe(2);
    expect(empty.stderr).toContain('the grid is empty; say with --vary');
    expect(empty.stderr).toContain('--out is missing');

    const varied = ['a=5..1', 'bank.sizes.L.cuont=1,2', 'days='];
    const bad = await run(...varied.flatMap((each) => ['--vary', each]), '--out', '.');
    expect([bad.code, bad.stdout]).toEqual([2, '']);
    for (const message of [
      '--vary a=5..1: 5..1: the range is empty',
      'unknown key — did you mean count?',
      '--vary days=: a value is empty',
      'sweep.csv: it is there already and was not written by Pigeonhole',
    ]) {
      expect(bad.stderr).toContain(message);
    }
    expect(readdirSync(cwd).toSorted()).toEqual([FILE, 'sweep.csv']);

    const many = await run('--vary', 'seed=1..200', '--vary', 'days=1..200', '--out', 'o');
    expect(many.stderr).toContain('these are 40000 points; a sweep has at most 10000');
  });
});
