import { checkOpenShare, checkPositive } from '../argument-checks.ts';
import { studentTQuantile } from './student-t.ts';

/** A mean over independent replications. Plain data. */
export interface MeanInterval {
  readonly replications: number;
  readonly mean: number;
  /** Standard deviation between replications (divisor n − 1); undefined for a single one. */
  readonly standardDeviation: number | undefined;
  readonly confidence: number;
  /** The interval is mean ± halfWidth; undefined for a single replication, which says nothing of its error. */
  readonly halfWidth: number | undefined;
}

/**
 * Mean of one value a replication with Student's t interval: exact for normal values, good for means
 * over long replications.
 *
 * @param values one a replication, at least one
 * @param confidence two-sided, 0…1, such as 0.95
 */
export function meanInterval(values: readonly number[], confidence: number): MeanInterval {
  const replications = values.length;
  checkPositive('replications', replications);
  checkOpenShare('confidence', confidence);
  const mean = average(values);
  const standardDeviation = replications > 1 ? deviation(values, mean) : undefined;
  return {
    replications,
    mean,
    standardDeviation,
    confidence,
    halfWidth:
      standardDeviation === undefined
        ? undefined
        : meanHalfWidth(standardDeviation, replications, confidence),
  };
}

/** t · s / √n. */
function meanHalfWidth(
  standardDeviation: number,
  replications: number,
  confidence: number,
): number {
  const factor = studentTQuantile((1 + confidence) / 2, replications - 1);
  return (factor * standardDeviation) / Math.sqrt(replications);
}

function average(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** In two passes, so that a large mean does not drown a small deviation. */
function deviation(values: readonly number[], mean: number): number {
  const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  return Math.sqrt(squares / (values.length - 1));
}
