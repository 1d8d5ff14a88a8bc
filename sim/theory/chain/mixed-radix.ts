/** Rows of small whole numbers as one whole number each, the first digit the lowest. */
export interface MixedRadix {
  /** What a digit counts for. */
  readonly unitOf: readonly number[];
  /** How many there are: they are 0 … codes − 1. */
  readonly codes: number;
  /** Writes the digits of a code into a row; asked for every state, so that it allocates nothing. */
  write(code: number, row: Int32Array): void;
}

/**
 * @param radices each digit is below its radix
 * @throws RangeError where a code would not be a safe integer
 */
export function mixedRadix(radices: readonly number[]): MixedRadix {
  const unitOf: number[] = [];
  let unit = 1;
  for (const radix of radices) {
    unitOf.push(unit);
    unit *= radix;
  }
  if (unit > Number.MAX_SAFE_INTEGER) throw new RangeError('there are too many states to count');
  return {
    unitOf,
    codes: unit,
    write(code, row) {
      let rest = code;
      for (let digit = 0; digit < radices.length; digit++) {
        const radix = radices[digit]!;
        const whole = Math.floor(rest / radix);
        row[digit] = rest - whole * radix;
        rest = whole;
      }
    },
  };
}
