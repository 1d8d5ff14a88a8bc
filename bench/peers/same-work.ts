import type { Result } from './result.ts';
import type { Workload } from './workload.ts';

/** How the blocking that an engine saw agrees with what is known: whether it does the same work. */
export interface SameWork {
  /** Blocking probability of each size, over all rounds. */
  readonly blocking: readonly number[];
  /** The distance from the reference that is largest, in standard errors. */
  readonly worstZ: number;
  readonly agrees: boolean;
}

/** Of 18 values that all agree, one lies this far off once in 900 runs. */
const Z_LIMIT = 4;

/** @param years in each round */
export function sameWork(workload: Workload, results: readonly Result[], years: number): SameWork {
  const totalYears = years * results.length;
  const total = (size: number, of: 'offered' | 'rejected') =>
    results.reduce((sum, result) => sum + (result[of][size] ?? Number.NaN), 0);
  const blocking = workload.sizes.map(
    (_, size) => total(size, 'rejected') / total(size, 'offered'),
  );
  const zScores = blocking.map((seen, size) => {
    const { blocking: known, blockingError, yearlyDeviation } = workload;
    const error = Math.hypot(yearlyDeviation[size]! / Math.sqrt(totalYears), blockingError);
    return Math.abs(seen - known[size]!) / error;
  });
  const worstZ = Math.max(...zScores);
  return { blocking, worstZ, agrees: worstZ < Z_LIMIT };
}
