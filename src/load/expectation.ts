import type { LoadResult } from './run-load.ts';
import type { Threshold } from './threshold.ts';

/** A threshold, and what came of it. */
export interface Expectation {
  readonly text: string;
  /** In the unit of the limit; undefined if there was nothing to measure, which is no way to meet it. */
  readonly measured: number | undefined;
  readonly limit: number;
  readonly isMet: boolean;
}

export function measureExpectations(
  thresholds: readonly Threshold[],
  result: LoadResult,
): readonly Expectation[] {
  return thresholds.map(({ text, limit, measure }) => {
    const measured = measure(result);
    return { text, measured, limit, isMet: measured !== undefined && measured < limit };
  });
}
