import { checkCount, checkPositive } from '../argument-checks.ts';
import {
  parcelsPerPeriod,
  periodOf,
  checkPeriodicRate,
  type PeriodicRate,
} from './periodic-rate.ts';

export interface PeriodicLoss {
  /** Share of the parcels that are rejected. */
  readonly call: number;
  /** At the beginning of each piece: the probability that all compartments are taken. */
  readonly full: readonly number[];
}

const NEGLIGIBLE = 1e-17;
const CONVERGED = 1e-13;

/**
 * The exact M_t/M/c/c bank with a rate that repeats itself: Kolmogorov's equations, solved on each piece by
 * uniformisation (Jensen 1953), which adds positive terms only, period after period until one is like the
 * one before. The dwell is exponential.
 */
export function periodicLoss(bank: {
  readonly compartments: number;
  readonly pieces: PeriodicRate;
  readonly meanDwell: number;
}): PeriodicLoss {
  const { compartments, pieces, meanDwell } = bank;
  checkCount('compartments', compartments);
  checkPeriodicRate(pieces);
  checkPositive('meanDwell', meanDwell);
  const parcels = parcelsPerPeriod(pieces);
  let inside = poissonLike((parcels / periodOf(pieces)) * meanDwell, compartments);
  for (let before = Infinity; ;) {
    let rejected = 0;
    const full: number[] = [];
    for (const piece of pieces) {
      full.push(inside[compartments]!);
      const { after, fullTime } = advance(inside, piece, meanDwell);
      inside = after;
      rejected += piece.rate * fullTime;
    }
    const call = rejected / parcels;
    if (Math.abs(call - before) <= CONVERGED * call) return { call, full };
    before = call;
  }
}

/** What a stationary bank of this load holds, to begin with. */
function poissonLike(load: number, compartments: number): Float64Array {
  const chances = new Float64Array(compartments + 1);
  let weight = 1;
  for (let n = compartments; n >= 0; n--) {
    chances[n] = weight;
    weight *= n / load;
  }
  const total = chances.reduce((sum, chance) => sum + chance, 0);
  return chances.map((chance) => chance / total);
}

/** The distribution a piece later, and the mean time in it with all compartments taken. */
function advance(
  before: Float64Array,
  piece: PeriodicRate[number],
  meanDwell: number,
): { readonly after: Float64Array; readonly fullTime: number } {
  const compartments = before.length - 1;
  const fastest = piece.rate + compartments / meanDwell;
  // In steps of which e^(−jumps) is a common double.
  const steps = Math.max(1, Math.ceil((fastest * piece.duration) / 200));
  const jumps = (fastest * piece.duration) / steps;
  const up = piece.rate / fastest;
  const down = 1 / meanDwell / fastest;
  let after = before;
  let fullTime = 0;
  for (let step = 0; step < steps; step++) {
    let now = after;
    let chance = Math.exp(-jumps);
    let more = -Math.expm1(-jumps);
    after = now.map((inside) => chance * inside);
    fullTime += (more / fastest) * now[compartments]!;
    for (let jump = 1; chance > NEGLIGIBLE || jump < jumps; jump++) {
      now = jumped(now, up, down);
      chance *= jumps / jump;
      more = Math.max(0, more - chance);
      for (let n = 0; n <= compartments; n++) after[n]! += chance * now[n]!;
      fullTime += (more / fastest) * now[compartments]!;
    }
  }
  return { after, fullTime };
}

/** One jump of the uniformised chain: an arrival, a pickup, or nothing. */
function jumped(inside: Float64Array, up: number, down: number): Float64Array {
  const full = inside.length - 1;
  const next = new Float64Array(inside.length);
  for (let n = 0; n <= full; n++) {
    const stay = (n === full ? up : 0) + (full - n) * down;
    next[n] =
      stay * inside[n]! +
      (n > 0 ? up * inside[n - 1]! : 0) +
      (n < full ? (n + 1) * down * inside[n + 1]! : 0);
  }
  return next;
}
