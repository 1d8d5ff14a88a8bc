import {
  createSequentialRatio,
  type Precision,
  type SequentialVerdict,
} from '../statistics/sequential-ratio.ts';
import type { RatioInterval } from '../statistics/ratio-interval.ts';
import { blockingOf } from './blocking.ts';
import { estimate, type StudyEstimates } from './estimates.ts';
import { replicationsUntil } from './replications-until.ts';
import type { StudyOptions } from './run-study.ts';
import type { Study } from './study.ts';

/** A study of as many replications as a precision took. */
export interface PreciseStudy extends Study {
  readonly verdict: SequentialVerdict;
}

export interface PreciseStudyOptions extends StudyOptions {
  /** Of the blocking probability of all parcels. */
  readonly precision: Precision & { readonly maxReplications: number };
}

/**
 * Runs replications until the blocking probability of all parcels is as precise as wanted, or the cap is
 * reached.
 * @returns the study, whose scenario asks for as many replications as it has unless it was cancelled
 */
export async function runPreciseStudy(options: PreciseStudyOptions): Promise<PreciseStudy> {
  const { scenario, precision, engine, executor, isCancelled, onProgress } = options;
  const { maxReplications } = precision;
  const sequential = createSequentialRatio(precision);
  const { replications } = await replicationsUntil({
    scenario,
    most: maxReplications,
    isEnough: (observations) => sequential.add(blockingOf(observations)) !== 'goOn',
    engine,
    executor,
    isCancelled,
    // The executor knows only of the cap.
    onProgress: (share) => onProgress?.(shareOf(sequential.verdict(), share)),
  });
  const verdict = sequential.verdict();
  const asked = verdict.status === 'goOn' ? maxReplications : replications.length;
  return { scenario: { ...scenario, replications: asked }, replications, verdict };
}

/**
 * What a study says that was run until it was precise. The blocking probability of all parcels has the
 * interval by which it was stopped; one for a fixed number of replications would be too narrow. All others
 * are by the way, and for a fixed number.
 */
export function estimatePrecisely(study: PreciseStudy, confidence = 0.95): StudyEstimates {
  const estimates = estimate(study, confidence);
  const { ratio, halfWidth } = study.verdict;
  if (ratio === undefined || ratio === 0 || halfWidth === undefined) return estimates;
  const blocking: RatioInterval = {
    ...estimates.blocking,
    halfWidth,
    lower: Math.max(0, ratio - halfWidth),
    upper: ratio + halfWidth,
    method: 'sequential',
  };
  return { ...estimates, blocking };
}

/** How much is done of what the precision seems to need, or of what is allowed if nobody knows. */
function shareOf({ replications, remaining }: SequentialVerdict, ofAllowed: number): number {
  return remaining === undefined
    ? ofAllowed
    : Math.max(ofAllowed, replications / Math.max(1, replications + remaining));
}
