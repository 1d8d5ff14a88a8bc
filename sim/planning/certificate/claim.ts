import type { Mix } from '../space/mix.ts';

/** That a mix meets a target, or that it misses it, and what is behind that. Plain data. */
export interface Claim {
  readonly mix: Mix;
  /** Index of the target. */
  readonly target: number;
  readonly says: 'meets' | 'misses';
  /** `refuted`: it was shown that it is not so, or not clearly enough to prove it in good time. */
  readonly verdict: Verdict;
  readonly evidence: Evidence;
}

export type Verdict = 'proven' | 'refuted' | 'unresolved';

export type Evidence = ExactEvidence | SimulatedEvidence;

/** What the target limits is known. */
export interface ExactEvidence {
  readonly kind: 'exact';
  /** Name of the rule that knows it. */
  readonly rule: string;
  readonly ratio: number;
}

/** What the target limits lies between lower and upper with this confidence, at whatever look it was stopped. */
export interface SimulatedEvidence {
  readonly kind: 'simulated';
  readonly replications: number;
  readonly confidence: number;
  /** Undefined where nothing was counted. */
  readonly ratio: number | undefined;
  /** Both undefined before the first look. */
  readonly lower: number | undefined;
  readonly upper: number | undefined;
}
