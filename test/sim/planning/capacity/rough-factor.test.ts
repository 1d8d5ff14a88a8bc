import { describe, expect, it } from 'vitest';
import { roughFactor } from '../../../../sim/planning/capacity/rough-factor.ts';
import { erlangB } from '../../../../sim/theory/erlang-b.ts';
import { offeredLoadFor } from '../../../../sim/theory/erlang-b-inverse.ts';

/** Strain of a bank of so many compartments with 10 erlangs and a limit of 1 %. */
const bank = (compartments: number) => (factor: number) =>
  Promise.resolve(erlangB(10 * factor, compartments) / 0.01);

describe('the rough factor', () => {
  it.each([2, 10, 18, 60, 300])('is near that of %i compartments, in few steps', async (c) => {
    let steps = 0;
    const factor = await roughFactor((times) => {
      steps++;
      return bank(c)(times);
    });
    expect(factor! / (offeredLoadFor(0.01, c) / 10)).toBeCloseTo(1, 1);
    expect(steps).toBeLessThanOrEqual(9);
  });

  it('goes no farther than 64 times', async () => {
    expect(await roughFactor(() => Promise.resolve(0))).toBeCloseTo(64, 6);
    expect(await roughFactor(() => Promise.resolve(Infinity))).toBeCloseTo(1 / 64, 6);
  });

  it('is unknown if it is cut off', async () => {
    let left = 2;
    const strainAt = () => Promise.resolve(left-- > 0 ? 5 : undefined);
    expect(await roughFactor(strainAt)).toBeUndefined();
  });
});
