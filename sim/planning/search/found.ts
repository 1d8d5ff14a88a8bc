import type { Judgement } from '../judging/judgement.ts';
import type { DearerBanks } from '../total-cost/dearer-box.ts';

/** What a search thinks is best, and why. */
export interface Found {
  /** The bank that meets the targets and costs least; undefined if none does. */
  readonly best: PricedJudgement | undefined;
  /** Mixes that miss a target. Where more never hurts, every cheaper bank is covered by one of them. */
  readonly misses: readonly Judgement[];
  /** Where the total cost counts: the banks that miss no target, and yet are no better. */
  readonly dearer?: DearerBanks | undefined;
}

export interface PricedJudgement extends Judgement {
  /** Of the bank by itself. */
  readonly cost: number;
}
