import { checkCount, checkNonNegative, checkPositive } from '../argument-checks.ts';

export interface BatchBlocking {
  /** Share of the parcels that are rejected. */
  readonly call: number;
  /** Share of the time that all compartments are taken. */
  readonly time: number;
}

/**
 * Batches that come as a Poisson process, with an exponential dwell. From the balance between fewer than n
 * inside and more, n · q(n) = (λ_b/μ) Σ_{j<n} q(j) P(a batch lifts j to n or more), and the share of
 * parcels that is carried is E[N]/a (Kaufman & Rege 1996; van Doorn & Panken 1993). Unlike Erlang B it
 * does depend on the shape of the dwell.
 *
 * @param batches.offeredLoad a = parcels per unit of time · mean dwell, in erlangs
 * @param batches.sizes chances of a batch of 0, 1, 2, … parcels, which add up to 1
 * @param batches.accept `partial`: what fits is accepted; `whole`: a batch that does not fit is rejected
 */
export function batchBlocking(batches: {
  readonly compartments: number;
  readonly offeredLoad: number;
  readonly sizes: readonly number[];
  readonly accept: 'partial' | 'whole';
}): BatchBlocking {
  const { compartments, offeredLoad, sizes, accept } = batches;
  checkCount('compartments', compartments);
  checkPositive('offeredLoad', offeredLoad);
  for (const chance of sizes) checkNonNegative('chance of a batch', chance);
  const meanSize = sizes.reduce((sum, chance, size) => sum + size * chance, 0);
  const batchLoad = offeredLoad / meanSize;
  /** At k: P(X ≥ k). */
  const atLeast = new Float64Array(Math.max(sizes.length, compartments + 1) + 1);
  for (let size = sizes.length - 1; size >= 0; size--) {
    atLeast[size] = atLeast[size + 1]! + sizes[size]!;
  }
  const tooLarge = (free: number) => (accept === 'whole' ? atLeast[free + 1]! : 0);

  const weights = [1];
  for (let inside = 1; inside <= compartments; inside++) {
    const lifted = weights.reduce(
      (sum, weight, before) =>
        sum + weight * (atLeast[inside - before]! - tooLarge(compartments - before)),
      0,
    );
    weights.push((batchLoad / inside) * lifted);
  }
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const mean = weights.reduce((sum, weight, inside) => sum + inside * weight, 0) / total;
  return { call: 1 - mean / offeredLoad, time: weights[compartments]! / total };
}

/**
 * Peakedness of such a stream for an exponential dwell: z = 1 + (E[X²]/E[X] − 1)/2. With it Hayward's
 * approximation (overflow.ts) serves for batches too.
 */
export function batchPeakedness(sizes: readonly number[]): number {
  const moment = (power: number) =>
    sizes.reduce((sum, chance, size) => sum + chance * size ** power, 0);
  return 1 + (moment(2) / moment(1) - 1) / 2;
}
