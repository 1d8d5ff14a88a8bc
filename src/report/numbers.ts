/** How numbers are written for people: no more digits than are known, and units beside them. */

const SIGNIFICANT = 3;
const MAX_DECIMALS = 6;

/** Where a value is not known at all. */
export const UNKNOWN = '–';

/** `1,234,567`. */
export function count(n: number): string {
  return n.toLocaleString('en-GB');
}

/** `n parcels`, `1 parcel`. */
export function plural(n: number, noun: string, several = `${noun}s`): string {
  return `${count(n)} ${n === 1 ? noun : several}`;
}

/** A value in some significant digits, never as 1e-7: `45.2`, `1,234`, `0.0123`. */
export function rounded(value: number, significant = SIGNIFICANT): string {
  return fixed(value, decimalsOf(value, significant));
}

/** A share in percent: `31 %`, `4.8 %`, `0.012 %`. */
export function percent(share: number, significant = 2): string {
  return `${rounded(100 * share, significant)} %`;
}

/** An upper bound in percent without the sign, rounded up: it must stay a bound. */
export function percentBound(share: number): string {
  const decimals = decimalsOf(100 * share, 2);
  const unit = 10 ** -decimals;
  return fixed(Math.ceil((100 * share) / unit) * unit, decimals);
}

/** `2.50 ± 0.13`: two significant digits of the half-width, and the value to the same place. */
export function withHalfWidth(value: number | undefined, halfWidth: number | undefined): string {
  if (value === undefined) return UNKNOWN;
  if (halfWidth === undefined) return rounded(value);
  if (halfWidth === 0) return `${rounded(value)} ± 0`;
  const decimals = decimalsOf(halfWidth, 2);
  return `${fixed(value, decimals)} ± ${fixed(halfWidth, decimals)}`;
}

function fixed(value: number, decimals: number): string {
  return value.toLocaleString('en-GB', {
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
  });
}

/** Decimal places that show so many significant digits of a value. */
function decimalsOf(value: number, significant: number): number {
  if (value === 0) return 0;
  // After rounding: 0.0999 in two digits is 0.10.
  const exponent = Number(value.toExponential(significant - 1).split('e')[1]);
  return Math.min(MAX_DECIMALS, Math.max(0, significant - 1 - exponent));
}
