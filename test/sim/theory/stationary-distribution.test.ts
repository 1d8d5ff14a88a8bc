import { describe, expect, it } from 'vitest';
import { stationaryDistribution } from '../../../sim/theory/stationary-distribution.ts';
import { relativeError } from '../../support/relative-error.ts';

describe('stationary distribution', () => {
  it('of two states is in proportion to the ways in', () => {
    const [first, second] = stationaryDistribution([
      [0.7, 0.3],
      [0.1, 0.9],
    ]);
    expect(first).toBeCloseTo(0.25, 15);
    expect(second).toBeCloseTo(0.75, 15);
  });

  it('of a single state is certain', () => {
    expect(stationaryDistribution([[1]])).toEqual([1]);
  });

  it('is accurate in states that are hardly ever reached', () => {
    // A walk that goes up with 1e-6 and down with 1/2: each state 2e-6 times as likely as the one below.
    const up = 1e-6;
    const down = 0.5;
    const walk = [0, 1, 2, 3].map((i) =>
      [0, 1, 2, 3].map((j) => (j === i + 1 ? up : j === i - 1 ? down : 0)),
    );
    const chances = stationaryDistribution(walk);
    expect(relativeError(chances[3]! / chances[0]!, (up / down) ** 3)).toBeLessThan(1e-14);
  });

  it('refuses a state without a way back', () => {
    expect(() =>
      stationaryDistribution([
        [0.5, 0.5],
        [0, 1],
      ]),
    ).toThrow('state 1');
  });
});
