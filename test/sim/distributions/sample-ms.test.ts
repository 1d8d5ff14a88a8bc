import { expect, it } from 'vitest';
import { sampleAllMs, sampleMs } from '../../../sim/distributions/sample-ms.ts';
import { createSampler } from '../../../sim/distributions/sampler.ts';
import { createStream } from '../../../sim/random/stream.ts';

it.each([
  [0, 1],
  [0.2, 1],
  [1.49, 1],
  [1.5, 2],
  [44_999.5, 45_000],
  [44_999.7, 45_000],
])('a sampled time of %d ms takes %d ms', (timeMs, expected) => {
  expect(sampleMs(createSampler({ deterministic: timeMs }), 0.5)).toBe(expected);
});

it('a block of times has the times of its uniforms', () => {
  const sampler = createSampler({ exponential: { mean: 3 } });
  const stream = createStream({ seed: 1, replication: 0, source: 'times', purpose: 'uniform' });
  const uniforms = Float64Array.from({ length: 200 }, () => stream.uniform());
  const block = uniforms.slice();
  sampleAllMs(sampler, block, 150);
  const times = [...uniforms.subarray(0, 150)].map((u) => sampleMs(sampler, u));
  expect([...block]).toEqual([...times, ...uniforms.subarray(150)]);
  expect(Math.min(...times)).toBe(1);
});
