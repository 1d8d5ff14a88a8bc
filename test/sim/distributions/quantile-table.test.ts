import { describe, expect, it } from 'vitest';
import type { DistributionSpec } from '../../../sim/distributions/distribution.ts';
import { createQuantileTable, RANK_ERROR } from '../../../sim/distributions/quantile-table.ts';
import { createDistribution, DISTRIBUTIONS } from '../../../sim/distributions/registry.ts';
import { createStream } from '../../../sim/random/stream.ts';
import { kolmogorovStatistic } from './goodness-of-fit.ts';

const DAY = 86_400_000;

const lognormals = [0.001, 0.05, 0.5, 1, 4, 100].map((cv) => ({ lognormal: { mean: DAY, cv } }));
const gammas = [0.001, 0.05, 0.3, 0.7, 1, 1.5].map((cv) => ({ gamma: { mean: DAY, cv } }));
const weibulls = [0.3, 0.7, 1, 2, 5, 100].map((shape) => ({ weibull: { mean: DAY, shape } }));
const GENTLE: readonly DistributionSpec[] = [
  { exponential: { mean: 45_000 } },
  ...lognormals,
  ...gammas,
  ...weibulls,
];
/** So steep in the lower tail that not every cell can hold a cubic, or only just. */
const STEEP: readonly DistributionSpec[] = [
  ...[2.5, 4, 10, 100].map((cv) => ({ gamma: { mean: DAY, cv } })),
  { weibull: { mean: DAY, shape: 0.1 } },
];
const SMOOTH = [...GENTLE, ...STEEP];

/** The smallest step between two uniforms of a stream is twice this. */
const HALF_STEP = 2 ** -53;
const LEAST = HALF_STEP;
/** From here to 1 less this, uniforms are tabulated. */
const LEAST_TABULATED = 2 ** -17;

/** Uniforms of all sizes, and those where cells, octaves, tails and halves meet, with their neighbours. */
const UNIFORMS: readonly number[] = [
  ...[LEAST, 3 * LEAST, 2 ** -40, 2 ** -30, 2 ** -18, 0.3, 0.5 - HALF_STEP].flatMap(bothTails),
  0.5,
  ...octaves().flatMap((octave) => {
    const borders = [0, 1, 7, 31, 32, 62, 63].map((place) => octave * (1 + place / 64));
    const within = [1 / 8, 0.37, 1 / 2, 7 / 8].map((share) => octave * (1 + (9 + share) / 64));
    return [...borders, ...within]
      .flatMap((tail) => [tail - HALF_STEP, tail, tail + HALF_STEP])
      .flatMap(bothTails);
  }),
  ...randomUniforms(1_500).flatMap((u, n) => bothTails(u * 2 ** -(n % 19))),
].toSorted((a, b) => a - b);

describe('a quantile table', () => {
  it('is tested on every smooth distribution', () => {
    const names = new Set(SMOOTH.flatMap((spec) => Object.keys(spec)));
    const smooth = DISTRIBUTIONS.filter(({ support }) => support === 'continuous')
      .map(({ name }) => name)
      .filter((name) => name !== 'uniform');
    expect([...names].toSorted()).toEqual(smooth.toSorted());
    for (const spec of SMOOTH) expect(createDistribution(spec).smooth).toBe(true);
  });

  describe.each(SMOOTH.map((spec) => [JSON.stringify(spec), spec] as const))('of %s', (_, spec) => {
    const { quantile, cdf } = createDistribution(spec);
    const table = createQuantileTable(quantile);
    const values = UNIFORMS.map((u) => table.quantile(u));
    const largestError = UNIFORMS.reduce((largest, u, n) => {
      const error = Math.abs(cdf(values[n]!) - cdf(quantile(u)));
      return Math.max(largest, error / Math.min(u, 1 - u));
    }, 0);

    it('keeps to its error in rank', () => {
      expect(largestError).toBeLessThan(GENTLE.includes(spec) ? RANK_ERROR / 50 : RANK_ERROR);
    });

    it('is exact in the far tails', () => {
      const far = UNIFORMS.filter((u) => Math.min(u, 1 - u) < LEAST_TABULATED);
      expect(far.length).toBeGreaterThan(50);
      expect(far.map((u) => table.quantile(u))).toEqual(far.map(quantile));
    });

    it('rises, but for rounding', () => {
      const slack = GENTLE.includes(spec) ? 2e-14 : 1e-10;
      const rises = values.every((x, n) => n === 0 || x >= values[n - 1]! * (1 - slack));
      expect(rises).toBe(true);
    });

    it('gives a value that hangs on its uniform alone', () => {
      const backwards = createQuantileTable(quantile);
      expect(
        UNIFORMS.toReversed()
          .map((u) => backwards.quantile(u))
          .toReversed(),
      ).toEqual(values);
      expect(UNIFORMS.map((u) => table.quantile(u))).toEqual(values);
    });

    it('inverts a block as it inverts one', () => {
      const block = Float64Array.from(UNIFORMS);
      createQuantileTable(quantile).invert(block, block.length - 1);
      expect([...block.subarray(0, -1)]).toEqual(values.slice(0, -1));
      expect(block.at(-1)).toBe(UNIFORMS.at(-1));
    });
  });

  it.each(GENTLE.map((spec) => [JSON.stringify(spec), spec] as const))(
    'of %s inverts exactly once in 65 536 times when it is filled',
    (_, spec) => {
      const { quantile } = createDistribution(spec);
      let exact = 0;
      const table = createQuantileTable((u) => {
        exact++;
        return quantile(u);
      });
      const sample = randomUniforms(40_000);
      sample.forEach((u) => table.quantile(u));
      const filling = exact;
      sample.forEach((u) => table.quantile(u));
      expect(filling).toBeLessThan(12_000);
      const far = sample.filter((u) => Math.min(u, 1 - u) < LEAST_TABULATED);
      expect(exact - filling).toBe(far.length);
    },
  );

  it('stays exact where no cubic would do', () => {
    const { quantile } = createDistribution({ gamma: { mean: 1, cv: 100 } });
    const table = createQuantileTable(quantile);
    // The quantile leaves 0, and rises by hundreds of orders of magnitude in a cell.
    for (const u of [0.5, 0.93, 0.95, 0.99]) expect(table.quantile(u)).toBe(quantile(u));
  });

  it('fits a sample', () => {
    const { quantile, cdf } = createDistribution({ lognormal: { mean: DAY, cv: 1 } });
    const table = createQuantileTable(quantile);
    const sample = randomUniforms(50_000).map((u) => table.quantile(u));
    expect(kolmogorovStatistic(sample, cdf)).toBeLessThan(1.95);
  });
});

function bothTails(u: number): number[] {
  return [u, 1 - u];
}

/** 2^-2, 2^-3, … beyond the last that is tabulated. */
function octaves(): number[] {
  return Array.from({ length: 18 }, (_, octave) => 2 ** -(octave + 2));
}

function randomUniforms(count: number): number[] {
  const stream = createStream({ seed: 1, replication: 0, source: 'table', purpose: 'uniform' });
  return Array.from({ length: count }, () => stream.uniform());
}
