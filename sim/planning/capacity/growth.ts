import { checkNonNegative, checkPositive } from '../../argument-checks.ts';
import { DAY_MS } from '../../traffic/civil-time.ts';

const YEAR_MS = 365.25 * DAY_MS;

/** When a demand that grows reaches a factor. */
export interface ReachedAt {
  /** Years from the start; negative if it was before, infinite if it is never. */
  readonly years: number;
  /** The instant, civil ms since 1970-01-01; infinite where the years are. */
  readonly atMs: number;
}

/**
 * When a demand that grows by a share of itself each year is so many times as large as at the start: after
 * ln factor ÷ ln(1 + growth) years.
 *
 * @param factor 0 … ∞
 * @param growth a year, above 0, such as 0.08
 * @param startMs civil ms since 1970-01-01
 */
export function reachedAt(factor: number, growth: number, startMs: number): ReachedAt {
  checkNonNegative('factor', factor);
  checkPositive('growth', growth);
  const years = Math.log(factor) / Math.log1p(growth);
  return { years, atMs: startMs + years * YEAR_MS };
}
