/** Small experiments with a known answer, all alike but for their seeds. */
export interface CoverageCase {
  /** What is estimated, and how. */
  readonly method: string;
  /** Of what. */
  readonly world: string;
  readonly experiment: (seed: number) => Outcome | Promise<Outcome>;
  /** Half-width of a 95 % interval if the variance were known; undefined where it is not. */
  readonly idealHalfWidth?: number;
  /** Replications that an interval of fixed size needs for the precision of a sequential one. */
  readonly fixedSize?: number;
  readonly wanted: Wanted;
}

export interface Outcome {
  readonly isCovered: boolean;
  /** Half of upper − lower; undefined where one of the two is. */
  readonly halfWidth: number | undefined;
  readonly replications: number;
}

/** What a case must reach. */
export interface Wanted {
  /** The 99.9 % interval of the coverage reaches at least this. */
  readonly coverage: number;
  /** The mean half-width is at most so many times the ideal one; undefined where it may be wider. */
  readonly halfWidth?: number;
  /** The mean number of replications is at most so many times that of fixed size. */
  readonly sample?: number;
}

export const CONFIDENCE = 0.95;

/** Standard normal quantile of a two-sided 95 % interval. */
export const Z = 1.959963984540054;

export function outcomeOf(
  truth: number,
  { lower, upper }: { readonly lower: number | undefined; readonly upper: number | undefined },
  replications: number,
): Outcome {
  return {
    isCovered: (lower ?? -Infinity) <= truth && truth <= (upper ?? Infinity),
    halfWidth: lower === undefined || upper === undefined ? undefined : (upper - lower) / 2,
    replications,
  };
}

/** The ends of estimate ± half-width. */
export function around(
  estimate: number,
  halfWidth: number,
): { readonly lower: number; readonly upper: number } {
  return { lower: estimate - halfWidth, upper: estimate + halfWidth };
}
