import { expect, it } from 'vitest';
import { createDistribution } from '../../../sim/distributions/registry.ts';
import { sampleMs } from '../../../sim/distributions/sample-ms.ts';

it.each([
  [0, 1],
  [0.2, 1],
  [1.49, 1],
  [1.5, 2],
  [44_999.7, 45_000],
])('a sampled time of %d ms takes %d ms', (timeMs, expected) => {
  expect(sampleMs(createDistribution({ deterministic: timeMs }), 0.5)).toBe(expected);
});
