import { describe, expect, it } from 'vitest';
import type { Distribution, DistributionSpec } from '../../../sim/distributions/distribution.ts';
import { createDistribution } from '../../../sim/distributions/registry.ts';
import { createStream } from '../../../sim/random/stream.ts';
import { chiSquareTail, kolmogorovStatistic } from './goodness-of-fit.ts';

export interface ContractCase {
  readonly spec: DistributionSpec;
  readonly kind: 'continuous' | 'discrete';
}

const CENTRE = [0.001, 0.01, 0.1, 0.25, 0.4999, 0.5, 0.5001, 0.75, 0.9, 0.99, 0.999];
const UNIFORMS = [1e-12, 1e-6, ...CENTRE, 0.999999, 1 - 1e-12];
const SAMPLE_SIZE = 20_000;

/** What Distribution promises, for every distribution alike. */
export function describeDistribution({ spec, kind }: ContractCase): void {
  const name = JSON.stringify(spec);

  describe(`the distribution ${name}`, () => {
    const distribution = createDistribution(spec);
    const sample = draw(distribution, name);
    promisesOfAll(distribution, sample);
    if (kind === 'continuous') promisesOfContinuous(distribution, sample);
    else promisesOfDiscrete(distribution, sample);
  });
}

function promisesOfAll({ mean, cdf, quantile }: Distribution, sample: readonly number[]): void {
  const [lowest, highest] = [quantile(2 ** -53), quantile(1 - 2 ** -53)];

  it('has a quantile that never falls', () => {
    const grid = Array.from({ length: 999 }, (_, i) => quantile((i + 1) / 1000));
    const all = [lowest, ...grid, highest];
    expect(all.every((x, i) => i === 0 || x >= all[i - 1]!)).toBe(true);
  });

  it('has a cdf that rises from 0 to 1', () => {
    const grid = Array.from({ length: 1001 }, (_, i) => lowest + ((highest - lowest) * i) / 1000);
    const levels = grid.map(cdf);
    expect(levels.every((p, i) => i === 0 || p >= levels[i - 1]! - 1e-14)).toBe(true);
    expect([-Infinity, -1e-9, Infinity].map(cdf)).toEqual([0, 0, 1]);
    expect(cdf(highest)).toBeCloseTo(1, 12);
  });

  it('has the mean of a sample', () => {
    const average = sample.reduce((sum, x) => sum + x) / sample.length;
    const squares = sample.reduce((sum, x) => sum + (x - average) ** 2, 0);
    const error = Math.sqrt(squares / (sample.length - 1) / sample.length);
    expect(Math.abs(average - mean)).toBeLessThanOrEqual(4 * error + 1e-12 * mean);
  });
}

function promisesOfContinuous(
  { mean, cdf, quantile }: Distribution,
  sample: readonly number[],
): void {
  it('gives the x with cdf(x) = u', () => {
    for (const u of UNIFORMS) {
      const tolerance = 1e-15 + 1e-11 * Math.min(u, 1 - u);
      expect(Math.abs(cdf(quantile(u)) - u)).toBeLessThan(tolerance);
    }
  });

  it('finds the way back from x to x', () => {
    for (const x of CENTRE.map(quantile)) {
      expect(Math.abs(quantile(cdf(x)) / x - 1)).toBeLessThan(1e-9);
    }
  });

  it('has the mean of its quantile function', () => {
    expect(Math.abs(integrateQuantile(quantile) / mean - 1)).toBeLessThan(1e-6);
  });

  it('fits a sample', () => {
    // Fails wrongly at one seed in a thousand.
    expect(kolmogorovStatistic(sample, cdf)).toBeLessThan(1.95);
  });
}

function promisesOfDiscrete(
  { mean, cdf, quantile }: Distribution,
  sample: readonly number[],
): void {
  it('gives the smallest x with cdf(x) ≥ u', () => {
    for (const u of UNIFORMS) {
      const x = quantile(u);
      expect(cdf(x)).toBeGreaterThanOrEqual(u);
      expect(cdf(x - 1e-9 * Math.max(1, x))).toBeLessThan(u);
    }
  });

  it('finds the way back from x to x', () => {
    const values = UNIFORMS.map(quantile).filter((x) => cdf(x) < 1);
    expect(values.map(cdf).map(quantile)).toEqual(values);
  });

  it('has the mean of its quantile function', () => {
    // The trapezoids blur each step of the function.
    const tolerance = 1e-2 * mean;
    expect(Math.abs(integrateQuantile(quantile) - mean)).toBeLessThanOrEqual(tolerance);
  });

  it('fits a sample', () => {
    // Fails wrongly at one seed in a thousand.
    expect(chiSquareTail(sample, cdf)).toBeGreaterThan(0.001);
  });
}

function draw({ quantile }: Distribution, source: string): number[] {
  const stream = createStream({ seed: 1, replication: 0, source, purpose: 'contract' });
  return Array.from({ length: SAMPLE_SIZE }, () => quantile(stream.uniform()));
}

/** ∫ quantile(u) du with u = 1/(1 + e^(−s)), which stretches both tails; trapezoids in s. */
function integrateQuantile(quantile: (u: number) => number): number {
  const step = 1 / 128;
  let sum = 0;
  for (let s = -36; s <= 36; s += step) {
    const u = 1 / (1 + Math.exp(-s));
    sum += (quantile(u) * u) / (1 + Math.exp(s));
  }
  return sum * step;
}
