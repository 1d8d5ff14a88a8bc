import type { Sampler } from './distribution.ts';

/** A sampled time in whole milliseconds: to the nearest, at least 1 (docs/locker.md). */
export function sampleMs(sampler: Pick<Sampler, 'quantile'>, u: number): number {
  return wholeMs(sampler.quantile(u));
}

/** Replaces the first `count` uniforms of a block by their times. */
export function sampleAllMs(sampler: Sampler, block: Float64Array, count: number): void {
  sampler.invert(block, count);
  for (let i = 0; i < count; i++) block[i] = wholeMs(block[i]!);
}

/** The same where each row has a sampler of its own, by its index. */
export function sampleEachMs(
  samplers: readonly Sampler[],
  indices: Uint8Array,
  block: Float64Array,
  count: number,
): void {
  for (let i = 0; i < count; i++) block[i] = sampleMs(samplers[indices[i]!]!, block[i]!);
}

function wholeMs(timeMs: number): number {
  // Math.round would branch on the fraction, which no processor could predict.
  return Math.max(1, Math.floor(timeMs + 0.5));
}
