import type { Mix } from './space/mix.ts';

/** How far a plan has come. Plain data. */
export type Reached = SearchReached | ProofReached;

export interface SearchReached {
  readonly phase: 'search';
  /** Banks that were judged so far. */
  readonly judged: number;
  /** The cheapest banks about which nothing is known yet, one for each corner that is left. */
  readonly open: number;
  /** The cheapest of them; whatever costs less seems to miss a target. Undefined where nothing is left. */
  readonly next: { readonly mix: Mix; readonly cost: number } | undefined;
}

export interface ProofReached {
  readonly phase: 'proof';
  readonly proven: number;
  /** All that are to be proven. */
  readonly claims: number;
}

/** About which share of its phase is done, 0 … 1: each open corner takes a judgement or more. */
export function shareOfPhase(reached: Reached): number {
  if (reached.phase === 'proof') return ratio(reached.proven, reached.claims);
  return ratio(reached.judged, reached.judged + reached.open);
}

function ratio(part: number, whole: number): number {
  return whole === 0 ? 1 : part / whole;
}
