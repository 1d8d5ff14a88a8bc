import { showNumber } from '../../scenario/wording.ts';

/** What a bank has to reach. Plain data. */
export type Target = BlockingTarget | RejectedTarget;

/** The blocking probability is at most so much. */
export interface BlockingTarget {
  readonly kind: 'blocking';
  /** Name of the size; undefined for all parcels together. */
  readonly size: string | undefined;
  /** Above 0, at most 1. */
  readonly limit: number;
}

/** In a share of all weeks, or days, at most so many parcels are rejected. */
export interface RejectedTarget {
  readonly kind: 'rejected';
  readonly per: 'week' | 'day';
  /** Parcels, a whole number of at least 0. */
  readonly limit: number;
  /** Of the weeks or days, above 0 and below 1. */
  readonly share: number;
}

/** The target as it is written on a command line: `blocking.L <= 2%`. */
export function wordTarget(target: Target): string {
  if (target.kind === 'rejected') {
    const { per, limit, share } = target;
    return `rejected per ${per} <= ${limit} in ${percent(share)} of ${per}s`;
  }
  const size = target.size === undefined ? '' : `.${target.size}`;
  return `blocking${size} <= ${percent(target.limit)}`;
}

function percent(share: number): string {
  return `${showNumber(share * 100)}%`;
}
