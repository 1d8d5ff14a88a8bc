import { share } from '../../../sim/scenario/units/share.ts';

export interface PrecisionArguments {
  /** As it was written, such as `5%`. */
  readonly precision: string | undefined;
  /** How many replications that may take. */
  readonly cap: string | undefined;
}

/** How precise the blocking probability of all parcels shall be, and the most that it may take. */
export interface WantedPrecision {
  /** Half-width ÷ estimate. */
  readonly relativeHalfWidth: number;
  readonly maxReplications: number;
}

const FEWEST_REPLICATIONS = 20;
const MOST_REPLICATIONS = 1_000_000;
const DEFAULT_MOST = 10_000;

/** Undefined where none is wanted; of use only where there are no problems. */
export function precisionOf({ precision, cap }: PrecisionArguments): WantedPrecision | undefined {
  if (precision === undefined) return undefined;
  return {
    relativeHalfWidth: share.safeParse(asNumber(precision)).data ?? NaN,
    maxReplications: cap === undefined ? DEFAULT_MOST : Number(cap),
  };
}

/** What is wrong with the options, each in one line. */
export function precisionProblems(
  args: PrecisionArguments & {
    readonly shard: string | undefined;
    readonly replications?: string | undefined;
  },
): string[] {
  const { precision, cap, shard, replications } = args;
  if (precision === undefined) {
    return cap === undefined
      ? []
      : ['--cap says how many --precision may take; it does nothing without it'];
  }
  const { relativeHalfWidth } = precisionOf(args)!;
  return [
    ...(relativeHalfWidth > 0 && relativeHalfWidth < 1
      ? []
      : [`--precision ${precision}: more than 0 % and less than 100 % is needed, such as 5%`]),
    ...(cap === undefined || isAllowed(cap)
      ? []
      : [
          `--cap ${cap}: a whole number from ${FEWEST_REPLICATIONS} to ${MOST_REPLICATIONS} is needed`,
        ]),
    ...(replications === undefined
      ? []
      : [
          '--replications and --precision exclude each other: one says how many, the other lets it be found',
        ]),
    ...(shard === undefined
      ? []
      : [
          '--shard and --precision exclude each other: nobody knows what to share before it is run',
        ]),
  ];
}

function isAllowed(text: string): boolean {
  const number = Number(text);
  return /^\d+$/.test(text) && number >= FEWEST_REPLICATIONS && number <= MOST_REPLICATIONS;
}

/** A command line has texts only. */
function asNumber(text: string): string | number {
  return /^\d*\.?\d+$/.test(text) ? Number(text) : text;
}
