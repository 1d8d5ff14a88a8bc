import type { RatioTotals } from '../../statistics/ratio-jackknife.ts';
import {
  createSequentialLimit,
  type SequentialInterval,
} from '../../statistics/sequential-limit.ts';
import type { PlanProblem } from '../plan-problem.ts';
import type { Sample } from '../simulating/sampler.ts';
import { allowedRatio } from '../target/target-ratio.ts';

/** Blocking of a bank with intervals, each of which holds by itself at whatever look it was stopped. */
export interface Predicted {
  readonly confidence: number;
  /** One entry a size, smallest first. */
  readonly sizes: readonly SequentialInterval[];
  readonly total: SequentialInterval;
}

/** About what a bank rejects that has no target. */
const USUAL = 0.02;

/** What the samples by which a bank was proven to meet its targets say of it. */
export function predictedOf(
  { targets, confidence }: Pick<PlanProblem, 'targets' | 'confidence'>,
  samples: readonly Sample[],
): Predicted {
  const limit = targets.length === 0 ? USUAL : Math.min(...targets.map(allowedRatio));
  const intervalOf = (totals: (sample: Sample) => RatioTotals) => {
    const sequence = createSequentialLimit({ limit, confidence });
    for (const sample of samples) sequence.add(totals(sample));
    return sequence.interval();
  };
  return {
    confidence,
    sizes: (samples[0]?.sizes ?? []).map((_, size) => intervalOf(({ sizes }) => sizes[size]!)),
    total: intervalOf(({ sizes }) => ({
      numerator: sizes.reduce((sum, { numerator }) => sum + numerator, 0),
      denominator: sizes.reduce((sum, { denominator }) => sum + denominator, 0),
    })),
  };
}
