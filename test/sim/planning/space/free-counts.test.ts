import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { freeCounts } from '../../../../sim/planning/space/free-counts.ts';
import { isWithin, type Mix } from '../../../../sim/planning/space/mix.ts';
import { bounds, costs, expectSpace } from './contract.ts';

const PLAIN = { fixed: 0, column: 0, compartments: [1, 1.4, 2], rejectedParcel: 0, years: 10 };

describe('a space of free counts', () => {
  it('has every mix but the empty one, at the sum of its prices', () => {
    fc.assert(
      fc.property(costs, bounds, (prices, within) => {
        expectSpace(freeCounts(prices, within), within, (mix) => {
          if (!isWithin(mix, within) || mix.every((count) => count === 0)) return undefined;
          const [s, m, l] = prices.compartments;
          return prices.fixed + mix[0]! * s! + mix[1]! * m! + mix[2]! * l!;
        });
      }),
      { seed: 1, numRuns: 6 },
    );
  });

  it('gives equal sums equal costs, whatever the rounding of their terms', () => {
    const space = freeCounts(PLAIN, { least: [0, 0, 0], most: [60, 40, 20] });
    expect(space.cost([0, 5, 0])).toBe(space.cost([7, 0, 0]));
    expect(space.cost([3, 0, 0])).toBe(3);
    expect(space.cost([9, 9, 12])).toBe(45.6);
  });

  it('goes from the cheapest on without making what is not asked for', () => {
    const space = freeCounts(PLAIN, { least: [0, 0, 0], most: [5000, 5000, 5000] });
    const first: Mix[] = [];
    for (const mix of space.byCost()) if (first.push(mix) === 5) break;
    expect(first).toEqual([
      [1, 0, 0],
      [0, 1, 0],
      [0, 0, 1],
      [2, 0, 0],
      [1, 1, 0],
    ]);
  });

  it('has a compartment more, less, or of another size next to it', () => {
    const space = freeCounts(PLAIN, { least: [0, 0, 0], most: [2, 2, 0] });
    expect(space.neighbours([1, 0, 0])).toEqual([
      [2, 0, 0],
      [1, 1, 0],
      [0, 1, 0],
    ]);
  });
});
