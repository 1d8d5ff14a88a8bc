import { describe, expect, it } from 'vitest';
import { createDistribution } from '../../../sim/distributions/registry.ts';
import { createSampler } from '../../../sim/distributions/sampler.ts';
import { createStream } from '../../../sim/random/stream.ts';

const stream = createStream({ seed: 1, replication: 0, source: 'sampler', purpose: 'uniform' });
const UNIFORMS = Array.from({ length: 500 }, () => stream.uniform());

const discrete = [1, 2, 5].map((value) => ({ value, share: 1 / 3 }));
const EXACT = [
  { deterministic: 45 },
  { discrete },
  { uniform: { from: 1, to: 3 } },
  { poisson: { mean: 3 } },
];
const TABULATED = [
  { exponential: { mean: 45 } },
  { lognormal: { mean: 45, cv: 1 } },
  { gamma: { mean: 45, cv: 0.5 } },
  { weibull: { mean: 45, shape: 2 } },
];

describe('createSampler', () => {
  it.each([...EXACT, { lognormal: { mean: 45, cv: 0 } }])('takes %j as it is', (spec) => {
    const { quantile } = createDistribution(spec);
    expect(UNIFORMS.map((u) => createSampler(spec).quantile(u))).toEqual(UNIFORMS.map(quantile));
  });

  it.each(TABULATED)('takes %j from a table', (spec) => {
    const { quantile } = createDistribution(spec);
    const values = UNIFORMS.map((u) => createSampler(spec).quantile(u));
    const exact = UNIFORMS.map(quantile);
    expect(values).not.toEqual(exact);
    expect(values.every((x, n) => Math.abs(x / exact[n]! - 1) < 1e-8)).toBe(true);
  });

  it.each([...EXACT, ...TABULATED])('inverts a block of %j as it inverts one', (spec) => {
    const sampler = createSampler(spec);
    const block = Float64Array.from(UNIFORMS);
    sampler.invert(block, 400);
    const inverted = UNIFORMS.slice(0, 400).map((u) => sampler.quantile(u));
    expect([...block]).toEqual([...inverted, ...UNIFORMS.slice(400)]);
  });

  it('keeps the table of a spec, whoever asks', () => {
    const one = createSampler({ gamma: { mean: 45, cv: 0.5 } });
    expect(createSampler({ gamma: { mean: 45, cv: 0.5 } })).toBe(one);
    expect(createSampler({ gamma: { mean: 45, cv: 0.6 } })).not.toBe(one);
  });

  it('keeps a limited number, and makes the same table again', () => {
    const first = createSampler({ exponential: { mean: 1 } });
    for (let mean = 2; mean < 300; mean++) createSampler({ exponential: { mean } });
    const again = createSampler({ exponential: { mean: 1 } });
    expect(again).not.toBe(first);
    expect(UNIFORMS.map((u) => again.quantile(u))).toEqual(UNIFORMS.map((u) => first.quantile(u)));
  });
});
