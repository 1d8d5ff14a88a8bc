import { between } from './bounds.ts';
import type { DistributionDefinition } from './definition.ts';
import { meanOnly, type MeanOnly } from './mean-only.ts';
import { createTabulated } from './tabulated.ts';

/** Probabilities below this share of the largest are left out: no 53-bit uniform could tell. */
const NEGLIGIBLE = 1e-30;

export const poisson: DistributionDefinition<MeanOnly> = {
  name: 'poisson',
  summary: 'A count of independent events, by its mean (which may be written bare).',
  support: 'counts',
  parameters: (quantity) => meanOnly(between(quantity, 0, 1_000_000)),
  create: ({ mean }) => {
    const { first, weights } = weightsAroundMode(mean);
    const counts = weights.map((_, i) => first + i);
    return { ...createTabulated(counts, weights), mean };
  },
};

/** p(k) ÷ p(mode) by p(k)/p(k − 1) = mean/k, outwards from the mode, where nothing overflows. */
function weightsAroundMode(mean: number): { first: number; weights: number[] } {
  const mode = Math.floor(mean);
  const below: number[] = [];
  for (let k = mode, weight = mode / mean; k > 0 && weight > NEGLIGIBLE; weight *= --k / mean) {
    below.push(weight);
  }
  const above: number[] = [];
  for (let k = mode + 1, weight = mean / k; weight > NEGLIGIBLE; weight *= mean / ++k) {
    above.push(weight);
  }
  return { first: mode - below.length, weights: [...below.toReversed(), 1, ...above] };
}
