import { describe, expect, it } from 'vitest';
import { zScore } from '../../bench/validation/case.ts';
import { CASES } from '../../bench/validation/cases.ts';
import { runCase } from '../../bench/validation/run-case.ts';

/*
 * Seed 1, never changed. A correct simulator fails a comparison by chance once in 16 000 times;
 * `npm run validate -- 10` holds the same cases to a third of the error.
 */
describe('the simulation agrees with what is known', () => {
  it.each(CASES)('$name', (validation) => {
    const { relativeHalfWidth = 0.5 } = validation;
    for (const comparison of runCase(validation)) {
      const { quantity, simulated } = comparison;
      expect(Math.abs(zScore(comparison)), quantity).toBeLessThan(4);
      // An error bar as wide as the answer would agree with anything.
      const halfWidth = 2.1 * simulated.standardError;
      expect(halfWidth / simulated.value, quantity).toBeLessThan(relativeHalfWidth);
    }
  });
});
