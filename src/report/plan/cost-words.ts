/** Costs are in whatever currency, and not rounded but for the noise of their sums. */
export function costWords(amount: number): string {
  return amount.toLocaleString('en-GB', { maximumFractionDigits: 6 });
}
