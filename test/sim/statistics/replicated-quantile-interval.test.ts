import { describe, expect, it } from 'vitest';
import { createStream } from '../../../sim/random/stream.ts';
import { normalQuantile } from '../../../sim/special-functions/normal.ts';
import { quantileInterval } from '../../../sim/statistics/quantile-interval.ts';
import { replicatedQuantileInterval } from '../../../sim/statistics/replicated-quantile-interval.ts';

const random = createStream({ seed: 1, replication: 0, source: 'test', purpose: 'weeks' });
const normal = () => normalQuantile(random.uniform());

/** Weeks that have half of their variance in common with the others of their replication. */
function dependentWeeks(replications: number, weeks: number): number[][] {
  return Array.from({ length: replications }, () => {
    const common = normal();
    return Array.from({ length: weeks }, () => (common + normal()) / Math.SQRT2);
  });
}

function coverage(holds: (replications: number[][]) => boolean): number {
  const studies = 500;
  let covered = 0;
  for (let study = 0; study < studies; study++) if (holds(dependentWeeks(20, 30))) covered++;
  return covered / studies;
}

describe('quantile over replications', () => {
  it('is within p ± t · standard error of the share', () => {
    // The shares .4, .6, .4, .6 have the standard error .058, and 40 independent samples .079, the larger;
    // t of .975 with 3 degrees of freedom is 3.182446: .5 ± .252 of 40 samples are 9.9 … 30.1.
    const replications = [4, 6, 4, 6].map((below, replication) => [
      ...Array.from({ length: below }, (_, k) => k / 10 + replication / 1000),
      ...Array.from({ length: 10 - below }, (_, k) => 10 + k + replication / 1000),
    ]);
    const interval = replicatedQuantileInterval(replications, 0.5, 0.95);
    expect(interval).toMatchObject({ samples: 40, attained: 0.95 });
    const ascending = replications.flat().toSorted((a, b) => a - b);
    expect(interval.quantile).toBe(ascending[19]);
    expect(interval.lower).toBe(ascending[9]);
    expect(interval.upper).toBe(ascending[30]);
  });

  it('covers weeks that depend on each other, which counting each of them does not', () => {
    const truth = normalQuantile(0.9);
    const isHeld = ({
      lower = -Infinity,
      upper = Infinity,
    }: {
      lower?: number | undefined;
      upper?: number | undefined;
    }) => lower <= truth && truth <= upper;
    expect(
      coverage((replications) => isHeld(replicatedQuantileInterval(replications, 0.9, 0.95))),
    ).toBeGreaterThan(0.92);
    expect(
      coverage((replications) => isHeld(quantileInterval(replications.flat(), 0.9, 0.95))),
    ).toBeLessThan(0.75);
  });

  it('leaves out a bound that would lie beyond the samples', () => {
    const weeks = Array.from({ length: 4 }, (_, r) =>
      Array.from({ length: 10 }, (__, k) => k + r / 10),
    );
    const interval = replicatedQuantileInterval(weeks, 0.95, 0.95);
    expect(interval.upper).toBeUndefined();
    expect(interval.lower).toBeLessThan(interval.quantile);
    expect(interval.attained).toBeCloseTo(0.975, 12);
  });

  it('says nothing of its error from a single replication', () => {
    expect(replicatedQuantileInterval([[1, 2, 3]], 0.5, 0.95)).toMatchObject({
      quantile: 2,
      attained: undefined,
      lower: undefined,
      upper: undefined,
    });
    expect(() => replicatedQuantileInterval([[], []], 0.5, 0.95)).toThrow('samples');
  });
});
