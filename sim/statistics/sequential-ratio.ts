import { checkCount, checkNonNegative, checkOpenShare, checkPositive } from '../argument-checks.ts';
import { normalCdf } from '../special-functions/normal.ts';
import { delayedStartBoundary } from './delayed-start-boundary.ts';
import type { RatioTotals } from './ratio-jackknife.ts';
import { createRatioMoments } from './ratio-moments.ts';
import { studentTQuantile } from './student-t.ts';

/** When replications are enough. */
export interface Precision {
  /** Of the interval at every look, 0…1, such as 0.95. */
  readonly confidence: number;
  /** Half-width ÷ ratio that is wanted, 0…1: 0.05 is ± 5 % of the estimate. */
  readonly relativeHalfWidth: number;
  /** Before so many nothing is judged; at least 2, 20 if left out. */
  readonly minReplications?: number;
  /** So many are run at the most; 10 000 if left out. */
  readonly maxReplications?: number;
}

/** `goOn` until the precision is reached, or the cap. */
export type SequentialStatus = 'goOn' | 'reached' | 'capped';

/** What is known after some replications. Plain data. */
export interface SequentialVerdict {
  readonly status: SequentialStatus;
  /** How many the verdict rests on; what came after `reached` or `capped` is not among them. */
  readonly replications: number;
  /** Undefined where nothing was counted. */
  readonly ratio: number | undefined;
  /** The interval is ratio ± halfWidth, valid at this and every other look; undefined before the first. */
  readonly halfWidth: number | undefined;
  /** About how many more the precision needs; undefined where nothing tells, such as without rejections. */
  readonly remaining: number | undefined;
}

export interface SequentialRatio {
  /** The next replication, in the order of their numbers: the verdict then depends on nothing else. */
  add(totals: RatioTotals): SequentialStatus;
  verdict(): SequentialVerdict;
}

/**
 * Replications one after another until the ratio of sums is as precise as wanted. Its intervals may be
 * looked at after each: with the stated confidence, all of them hold the truth together, however it is
 * decided when to stop. Stopping as soon as a fixed-size interval is narrow enough has no such promise.
 *
 * An asymptotic confidence sequence with a delayed start (Waudby-Smith, Arbour, Sinha, Kennedy & Ramdas
 * 2024; Bibaut, Kallus & Lindon 2022): ratio ± b · standard error, with a normal mixture boundary that starts
 * at minReplications (sim/statistics/delayed-start-boundary.ts), and the variance of the linearised
 * residuals (Cochran 1977). It is asymptotic in minReplications: for small ones b is read as Student's t
 * of the same tail, as if it were a single look. Few rejections cannot deceive it: ± 5 % takes the like
 * of 3 600 independent ones.
 * It takes about 2.5 to 3 times the replications that a fixed-size interval of that precision needs, up to
 * seventy-five times minReplications: set these higher where thousands of replications are to be expected.
 *
 * @throws RangeError for a precision that makes no sense
 */
export function createSequentialRatio({
  confidence,
  relativeHalfWidth,
  minReplications = 20,
  maxReplications = 10_000,
}: Precision): SequentialRatio {
  checkOpenShare('relativeHalfWidth', relativeHalfWidth);
  checkCount('minReplications', minReplications);
  checkPositive('minReplications − 1', minReplications - 1);
  checkCount('maxReplications', maxReplications);
  checkNonNegative('maxReplications − minReplications', maxReplications - minReplications);
  const boundary = delayedStartBoundary(confidence);
  const boundaryAt = (n: number) => boundary(Math.max(1, n / minReplications));
  const sums = createRatioMoments();
  let status: SequentialStatus = 'goOn';

  function halfWidth(): number | undefined {
    if (sums.count() < minReplications) return undefined;
    const tail = normalCdf(-boundaryAt(sums.count()));
    return -studentTQuantile(tail, sums.count() - 1) * sums.standardError();
  }

  function isReached(): boolean {
    const ratio = sums.ratio();
    if (ratio === undefined || ratio === 0 || sums.count() < minReplications) return false;
    const wanted = relativeHalfWidth * ratio;
    // Student's t is the larger, and costs more to find.
    return boundaryAt(sums.count()) * sums.standardError() <= wanted && halfWidth()! <= wanted;
  }

  function remaining(): number | undefined {
    const n = sums.count();
    const ratio = sums.ratio();
    if (status === 'reached') return 0;
    if (ratio === undefined || ratio === 0 || n < 2) return undefined;
    const relativeDeviation = (sums.standardError() * Math.sqrt(n)) / ratio;
    let needed = n;
    // The boundary grows with the root of a logarithm: this settles at once.
    for (let round = 0; round < 10; round++) {
      needed = ((boundaryAt(needed) * relativeDeviation) / relativeHalfWidth) ** 2;
    }
    return Math.max(1, Math.ceil(Math.max(needed, minReplications) - n));
  }

  return {
    add(totals) {
      if (status !== 'goOn') return status;
      sums.add(totals);
      if (isReached()) status = 'reached';
      else if (sums.count() === maxReplications) status = 'capped';
      return status;
    },
    verdict: () => ({
      status,
      replications: sums.count(),
      ratio: sums.ratio(),
      halfWidth: sums.ratio() === undefined ? undefined : halfWidth(),
      remaining: remaining(),
    }),
  };
}
