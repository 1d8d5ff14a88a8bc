import { describe, expect, it } from 'vitest';
import { measure } from '../../bench/measuring/measure.ts';
import { taskKey } from '../../bench/suite.ts';
import { SUITES } from '../../bench/suites.ts';

const SMALL = { timeMs: 1, largest: 60 };

describe.each(SUITES)('the benchmark of $name', (suite) => {
  it('runs, and does the same work every time', () => {
    const once = measure(suite, SMALL);
    const again = measure(suite, SMALL);
    expect(once.length).toBeGreaterThan(0);
    for (const { perSecond } of once) expect(perSecond).toBeGreaterThan(0);
    expect(again.map(({ checksum }) => checksum)).toEqual(once.map(({ checksum }) => checksum));
  });
});

describe('all benchmarks', () => {
  const tasks = SUITES.flatMap((suite) =>
    suite
      .tasks(Infinity)
      .map(({ name, against = [] }) => ({ key: taskKey(suite.name, name), against })),
  );
  const keys = new Set(tasks.map(({ key }) => key));

  it('have names of their own', () => {
    expect(keys.size).toBe(tasks.length);
    expect(new Set(SUITES.map(({ name }) => name)).size).toBe(SUITES.length);
  });

  it('stand beside others that exist', () => {
    for (const { against } of tasks) for (const other of against) expect(keys).toContain(other);
  });
});
