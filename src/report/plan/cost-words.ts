import { rounded } from '../numbers.ts';

const DIGITS = 4;

/** Of what nobody knows to the last digit. */
export function roundCostWords(amount: number): string {
  return Math.abs(amount) >= 10 ** (DIGITS - 1)
    ? Math.round(amount).toLocaleString('en-GB')
    : rounded(amount, DIGITS);
}

/** The same with its sign: `+120`, `−3.500`. */
export function signedCostWords(amount: number): string {
  return `${amount < 0 ? '−' : '+'}${roundCostWords(Math.abs(amount))}`;
}

/** Costs are in whatever currency, and not rounded but for the noise of their sums. */
export function costWords(amount: number): string {
  return amount.toLocaleString('en-GB', { maximumFractionDigits: 6 });
}
