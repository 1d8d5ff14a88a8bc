import type { PricedJudgement } from '../search/search.ts';
import type { Requirement } from '../search/requirement.ts';
import type { Mix } from '../space/mix.ts';
import type { Claim } from './claim.ts';

/** Why a bank is said to be the cheapest, in parts that can be checked one by one. Plain data. */
export interface Certificate {
  readonly bank: Pick<PricedJudgement, 'mix' | 'cost'>;
  /** Every claim is proven, and nothing cheaper is unresolved. */
  readonly isCertified: boolean;
  readonly condition: Condition;
  /** With which all claims hold together; 1 where all of them are exact. */
  readonly confidence: number;
  /** By so large a share below a limit a mix may already count as missing it; 0 where all claims are exact. */
  readonly indifference: number;
  /** That the bank meets each target. */
  readonly meets: readonly Claim[];
  /** That mixes miss a target: every cheaper bank is one of them, or is covered by one. */
  readonly misses: readonly Claim[];
  /** So many compartments of each size and all larger ones every bank must have, by Erlang B. */
  readonly requirement: Requirement | undefined;
  /** The cheapest banks of which no proven claim says anything, one for each corner that is left. */
  readonly unresolved: readonly Mix[];
}

/**
 * - `direct`: every cheaper bank was rejected by itself.
 * - `proven`: that more compartments never hurt is proven for this scenario.
 * - `monotonicity`: it is not, for these reasons; the certificate holds if it is so.
 */
export type Condition =
  | { readonly kind: 'direct' }
  | { readonly kind: 'proven' }
  | { readonly kind: 'monotonicity'; readonly because: readonly string[] };
