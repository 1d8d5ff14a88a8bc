import type { Precision, SequentialVerdict } from '../statistics/sequential-estimate.ts';
import type { RatioInterval } from '../statistics/ratio-interval.ts';
import { estimate, type StudyEstimates } from './estimates.ts';
import { replicationsUntil } from './replications-until.ts';
import type { StudyOptions } from './run-study.ts';
import type { Study } from './study.ts';
import {
  createSequentialBlocking,
  type SequentialBlocking,
} from './variance/sequential-blocking.ts';

/** A study of as many replications as a precision took. */
export interface PreciseStudy extends Study {
  /** The estimate that was made precise. */
  readonly of: SequentialBlocking['of'];
  readonly verdict: SequentialVerdict;
}

export interface PreciseStudyOptions extends StudyOptions {
  /** Of the blocking probability of all parcels. */
  readonly precision: Precision & { readonly maxReplications: number };
}

/**
 * Runs replications until the blocking probability of all parcels is as precise as wanted, or the cap is
 * reached. They are judged in the order of their numbers, and those that workers finish beyond the last one
 * that counts are left out: how many there are does not depend on who ran them.
 * @returns the study, whose scenario asks for as many replications as it has unless it was cancelled
 */
export async function runPreciseStudy(options: PreciseStudyOptions): Promise<PreciseStudy> {
  const { scenario, precision, varianceReduction, onProgress } = options;
  const { maxReplications } = precision;
  const sequential = createSequentialBlocking(scenario, precision, varianceReduction);
  const { replications, isEnough } = await replicationsUntil({
    ...options,
    most: maxReplications,
    isEnough: (observations) => sequential.add(observations) !== 'goOn',
    // The executor knows only of the cap.
    onProgress: (share) => onProgress?.(shareOf(sequential.verdict(), share)),
  });
  const asked = isEnough ? replications.length : maxReplications;
  return {
    scenario: { ...scenario, replications: asked },
    replications,
    of: sequential.of,
    verdict: sequential.verdict(),
  };
}

/**
 * What a study says that was run until it was precise. The estimate of all parcels that was made precise has the
 * interval by which it was stopped; one for a fixed number of replications would be too narrow. All others
 * are by the way, and for a fixed number.
 */
export function estimatePrecisely(study: PreciseStudy, confidence = 0.95): StudyEstimates {
  const estimates = estimate(study, confidence);
  const { ratio, halfWidth } = study.verdict;
  if (!ratio || halfWidth === undefined) return estimates;
  if (study.of === 'improved') {
    const { improved } = estimates;
    // Few rejections have none, and are not precise either.
    if (!improved?.total) return estimates;
    return { ...estimates, improved: { ...improved, total: { ...improved.total, halfWidth } } };
  }
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
