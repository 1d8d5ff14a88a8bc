import type { DistributionSpec, Sampler } from './distribution.ts';
import { createQuantileTable } from './quantile-table.ts';
import { createDistribution } from './registry.ts';

/** A table takes 64 KB: the tables that were made last are kept, up to 16 MB of them. */
const MOST_KEPT = 256;

/** By the text of the spec. A table is a pure function of it, so nobody can tell who filled a cell. */
const kept = new Map<string, Sampler>();

/**
 * The sampler of a spec as distributionSchema gave it. Every replication asks for the same few, so those
 * with tables are kept: the same spec gives the same sampler.
 */
export function createSampler(spec: DistributionSpec): Sampler {
  const { quantile, smooth = false } = createDistribution(spec);
  if (!smooth) return new ExactSampler(quantile);
  const key = JSON.stringify(spec);
  const known = kept.get(key);
  if (known !== undefined) return known;
  if (kept.size === MOST_KEPT) kept.delete(kept.keys().next().value!);
  const sampler = createQuantileTable(quantile);
  kept.set(key, sampler);
  return sampler;
}

class ExactSampler implements Sampler {
  readonly quantile: (u: number) => number;

  constructor(quantile: (u: number) => number) {
    this.quantile = quantile;
  }

  invert(block: Float64Array, count: number): void {
    for (let i = 0; i < count; i++) block[i] = this.quantile(block[i]!);
  }
}
