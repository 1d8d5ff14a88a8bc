import { blockingOf } from '../../experiment/blocking.ts';
import type { Observations } from '../../simulation/observations.ts';
import type { RatioTotals } from '../../statistics/ratio-jackknife.ts';
import type { Target } from './target.ts';

/**
 * Every target says that the expectation of one count is at most so many times that of another: rejected and
 * offered parcels, or weeks with too many rejections and all weeks.
 *
 * @returns above 0, at most 1
 */
export function allowedRatio(target: Target): number {
  return target.kind === 'blocking' ? target.limit : 1 - target.share;
}

/** The two counts of a replication. Replications are independent, weeks and parcels within one are not. */
export function targetTotals(
  target: Target,
  observations: Observations,
  sizes: readonly { readonly name: string }[],
): RatioTotals {
  if (target.kind === 'rejected') {
    const { daysByRejected, weeksByRejected } = observations;
    const counts = target.per === 'day' ? daysByRejected : weeksByRejected;
    return { numerator: sum(counts.slice(target.limit + 1)), denominator: sum(counts) };
  }
  if (target.size === undefined) return blockingOf(observations);
  const { rejected, offered } = observations.sizes[sizeIndex(target.size, sizes)]!;
  return { numerator: rejected, denominator: offered };
}

/** The target's ratio, where blocking is known exactly; undefined where blocking does not tell. */
export function exactRatio(
  target: Target,
  blocking: { readonly sizes: readonly number[]; readonly total: number },
  sizes: readonly { readonly name: string }[],
): number | undefined {
  if (target.kind === 'rejected') return undefined;
  if (target.size === undefined) return blocking.total;
  return blocking.sizes[sizeIndex(target.size, sizes)]!;
}

function sizeIndex(name: string, sizes: readonly { readonly name: string }[]): number {
  const index = sizes.findIndex((size) => size.name === name);
  if (index < 0) throw new RangeError(`the bank has no size ${name}`);
  return index;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
