import { describe, expect, it } from 'vitest';
import { measure } from '../../bench/suite.ts';
import { SUITES } from '../../bench/suites.ts';

describe.each(SUITES)('the benchmark of the $name', (suite) => {
  it('runs, and does the same work every time', async () => {
    const once = await measure(suite, 1, 100);
    const again = await measure(suite, 1, 100);
    expect(once.length).toBeGreaterThan(0);
    for (const { cyclesPerSecond } of once) expect(cyclesPerSecond).toBeGreaterThan(0);
    expect(again.map(({ checksum }) => checksum)).toEqual(once.map(({ checksum }) => checksum));
    expect(new Set(once.map(({ task }) => task)).size).toBe(once.length);
  });
});
