import { wilsonInterval } from '../../sim/statistics/wilson-interval.ts';
import type { CoverageCase } from './case.ts';

/** What the experiments of a case came to. */
export interface CaseResult {
  readonly method: string;
  readonly world: string;
  readonly experiments: number;
  /** Share of the intervals that held the truth. */
  readonly coverage: number;
  /** Interval of the coverage, 99.9 % (Wilson). */
  readonly lower: number;
  readonly upper: number;
  readonly wantedCoverage: number;
  /** Mean half-width ÷ ideal one; undefined where there is no ideal, or not every interval had one. */
  readonly relativeHalfWidth: number | undefined;
  readonly wantedHalfWidth: number | undefined;
  /** Mean number of replications ÷ that of fixed size; undefined where it is fixed. */
  readonly relativeSample: number | undefined;
  readonly wantedSample: number | undefined;
  /** Nothing that is wanted is missed. */
  readonly isReached: boolean;
}

const CONFIDENCE = 0.999;

/** Runs experiments of a case with the seeds 1, 2, 3 … one at a time; `result` is of those so far. */
export function measureCase({
  method,
  world,
  experiment,
  idealHalfWidth,
  fixedSize,
  wanted,
}: CoverageCase) {
  let experiments = 0;
  let covered = 0;
  let halfWidths = 0;
  let replications = 0;

  return {
    async next(): Promise<void> {
      const outcome = await experiment(++experiments);
      if (outcome.isCovered) covered++;
      halfWidths += outcome.halfWidth ?? NaN;
      replications += outcome.replications;
    },
    /** After at least one. */
    result(): CaseResult {
      const { lower, upper } = wilsonInterval(covered, experiments, CONFIDENCE);
      const meanHalfWidth = halfWidths / experiments;
      const relativeHalfWidth =
        idealHalfWidth === undefined || Number.isNaN(meanHalfWidth)
          ? undefined
          : meanHalfWidth / idealHalfWidth;
      const relativeSample =
        fixedSize === undefined ? undefined : replications / experiments / fixedSize;
      return {
        method,
        world,
        experiments,
        coverage: covered / experiments,
        lower,
        upper,
        wantedCoverage: wanted.coverage,
        relativeHalfWidth,
        wantedHalfWidth: wanted.halfWidth,
        relativeSample,
        wantedSample: wanted.sample,
        isReached:
          upper >= wanted.coverage &&
          (relativeHalfWidth ?? 0) <= (wanted.halfWidth ?? Infinity) &&
          (relativeSample ?? 0) <= (wanted.sample ?? Infinity),
      };
    },
  };
}
