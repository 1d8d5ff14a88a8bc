/** The polynomial with these coefficients, the highest power first, by Horner's rule. */
export function horner(coefficients: readonly number[], x: number): number {
  let sum = 0;
  for (const coefficient of coefficients) sum = sum * x + coefficient;
  return sum;
}
