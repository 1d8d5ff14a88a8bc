import type { z } from 'zod';
import type { Distribution } from './distribution.ts';

/** Reads a number as people write it in one place: a duration to ms, a count, a share to 0 … 1. */
export type NumberSchema = z.ZodType<number, unknown>;

/**
 * What a distribution can draw. `given`: only the values in its parameters, so it serves for both
 * durations and counts.
 */
export type Support = 'continuous' | 'counts' | 'given';

/** One kind of distribution: everything that the registry needs to know about it. */
export interface DistributionDefinition<Params = unknown> {
  readonly name: string;
  /** One sentence for the reference page and for editors. */
  readonly summary: string;
  readonly support: Support;
  /**
   * The schema of the parameters as people write them. Its output is their canonical form: plain
   * numbers, one way to say it.
   * @param quantity reads what is drawn (a pickup delay, a count) and its mean, median, scale
   * @param ratio reads what has no dimension: shares, cv, shape, sigma
   */
  parameters(quantity: NumberSchema, ratio: NumberSchema): z.ZodType<Params, unknown>;
  create(params: Params): Distribution;
}
