import type { Verdict } from '../certificate/claim.ts';
import type { Box } from './box.ts';

/** That other banks cost no less in total than the planned one, up to the indifference. Plain data. */
export interface CostClaim {
  /** These banks; undefined for all that cost `cost` or more by themselves. */
  readonly box: Box | undefined;
  /** What the cheapest of them costs by itself. */
  readonly cost: number;
  readonly verdict: Verdict;
  readonly evidence: CostEvidence;
}

export type CostEvidence = ExactCostEvidence | SimulatedCostEvidence;

/** What the banks cost in total, at least, is known. */
export interface ExactCostEvidence {
  readonly kind: 'exact';
  /** Name of the rule that knows it. */
  readonly rule: string;
  readonly totalCost: number;
}

/**
 * What the banks cost in total, at least, less what the planned one costs without the indifference, lies between lower
 * and upper with this confidence, at whatever look it was stopped: both met the same parcels.
 */
export interface SimulatedCostEvidence {
  readonly kind: 'simulated';
  readonly replications: number;
  readonly confidence: number;
  readonly difference: number | undefined;
  /** Both undefined before the first look. */
  readonly lower: number | undefined;
  readonly upper: number | undefined;
}
