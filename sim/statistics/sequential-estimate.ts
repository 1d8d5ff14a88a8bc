import { checkCount, checkNonNegative, checkOpenShare, checkPositive } from '../argument-checks.ts';
import { normalCdf } from '../special-functions/normal.ts';
import { delayedStartBoundary } from './delayed-start-boundary.ts';
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
  /** What is estimated; undefined where nothing was counted. */
  readonly ratio: number | undefined;
  /** The interval is ratio ± halfWidth, valid at this and every other look; undefined before the first. */
  readonly halfWidth: number | undefined;
  /** About how many more the precision needs; undefined where nothing tells, such as without rejections. */
  readonly remaining: number | undefined;
}

/** An estimate over replications, and its error, kept up to date from one to the next. */
export interface RunningEstimate<T> {
  /** The next replication. */
  add(seen: T): void;
  /** How many there were. */
  count(): number;
  /** Undefined where nothing was counted. */
  estimate(): number | undefined;
  /** From two replications on, where there is an estimate. */
  standardError(): number;
  /** Of freedom that the standard error has. */
  degrees(): number;
}

export interface SequentialEstimate<T> {
  /** The next replication, in the order of their numbers: the verdict then depends on nothing else. */
  add(seen: T): SequentialStatus;
  verdict(): SequentialVerdict;
}

/**
 * Replications one after another until an estimate is as precise as wanted. Its intervals may be
 * looked at after each: with the stated confidence, all of them hold the truth together, however it is
 * decided when to stop. Stopping as soon as a fixed-size interval is narrow enough has no such promise.
 *
 * An asymptotic confidence sequence with a delayed start (Waudby-Smith, Arbour, Sinha, Kennedy & Ramdas
 * 2024; Bibaut, Kallus & Lindon 2022): estimate ± b · standard error, with a normal mixture boundary that starts
 * at minReplications (sim/statistics/delayed-start-boundary.ts), for every estimate that is a mean of independent
 * terms but for what vanishes. It is asymptotic in minReplications: for small ones b is read as Student's t
 * of the same tail, as if it were a single look. Few rejections cannot deceive it: ± 5 % takes the like
 * of 3 600 independent ones.
 * It takes about 2.5 to 3 times the replications that a fixed-size interval of that precision needs, up to
 * seventy-five times minReplications: set these higher where thousands of replications are to be expected.
 *
 * @param running without any replications yet
 * @param mayEnd whether what was seen can be judged at all; asked once it is narrow enough. Always if left out
 * @throws RangeError for a precision that makes no sense
 */
export function createSequentialEstimate<T>(
  { confidence, relativeHalfWidth, minReplications = 20, maxReplications = 10_000 }: Precision,
  running: RunningEstimate<T>,
  mayEnd: () => boolean = () => true,
): SequentialEstimate<T> {
  checkOpenShare('relativeHalfWidth', relativeHalfWidth);
  checkCount('minReplications', minReplications);
  checkPositive('minReplications − 1', minReplications - 1);
  checkCount('maxReplications', maxReplications);
  checkNonNegative('maxReplications − minReplications', maxReplications - minReplications);
  const boundary = delayedStartBoundary(confidence);
  const boundaryAt = (n: number) => boundary(Math.max(1, n / minReplications));
  let status: SequentialStatus = 'goOn';

  function halfWidth(): number | undefined {
    if (running.count() < minReplications) return undefined;
    const tail = normalCdf(-boundaryAt(running.count()));
    return -studentTQuantile(tail, running.degrees()) * running.standardError();
  }

  function isReached(): boolean {
    const estimate = running.estimate();
    if (!estimate || estimate < 0 || running.count() < minReplications) return false;
    const wanted = relativeHalfWidth * estimate;
    // Student's t is the larger, and costs more to find.
    return (
      boundaryAt(running.count()) * running.standardError() <= wanted &&
      halfWidth()! <= wanted &&
      mayEnd()
    );
  }

  function remaining(): number | undefined {
    const n = running.count();
    const estimate = running.estimate();
    if (status === 'reached') return 0;
    if (!estimate || estimate < 0 || n < 2) return undefined;
    const relativeDeviation = (running.standardError() * Math.sqrt(n)) / estimate;
    let needed = n;
    // The boundary grows with the root of a logarithm: this settles at once.
    for (let round = 0; round < 10; round++) {
      needed = ((boundaryAt(needed) * relativeDeviation) / relativeHalfWidth) ** 2;
    }
    return Math.max(1, Math.ceil(Math.max(needed, minReplications) - n));
  }

  return {
    add(seen) {
      if (status !== 'goOn') return status;
      running.add(seen);
      if (isReached()) status = 'reached';
      else if (running.count() === maxReplications) status = 'capped';
      return status;
    },
    verdict: () => ({
      status,
      replications: running.count(),
      ratio: running.estimate(),
      halfWidth: running.estimate() === undefined ? undefined : halfWidth(),
      remaining: remaining(),
    }),
  };
}
