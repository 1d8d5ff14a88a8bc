/** Guards of formulas: a wrong argument is the caller's bug, so each throws a RangeError that names it. */

export function checkPositive(name: string, value: number): void {
  if (!(value > 0)) fail(name, value, 'greater than 0');
}

export function checkNonNegative(name: string, value: number): void {
  if (!(value >= 0)) fail(name, value, 'at least 0');
}

/** A whole number, 0 or more. */
export function checkCount(name: string, value: number): void {
  if (!(Number.isSafeInteger(value) && value >= 0))
    fail(name, value, 'a whole number of at least 0');
}

/** A share of the whole: 0…1, ends included. */
export function checkShare(name: string, value: number): void {
  if (!(value >= 0 && value <= 1)) fail(name, value, 'between 0 and 1');
}

/** A probability or a confidence level that leaves room for doubt: 0…1, ends excluded. */
export function checkOpenShare(name: string, value: number): void {
  if (!(value > 0 && value < 1)) fail(name, value, 'greater than 0 and less than 1');
}

function fail(name: string, value: number, wanted: string): never {
  throw new RangeError(`${name} must be ${wanted}, not ${value}`);
}
