const UNIT = 2 ** -26;

/**
 * Two outputs of a generator, 32 bits each, as a number in the open interval (0, 1): an odd multiple of
 * 2^-53, so that 1 − u is exact and also in the interval. Of each output the upper 26 bits count.
 */
export function toUniform(high: number, low: number): number {
  return (high >>> 6) * UNIT + ((low >>> 6) + 0.5) * (UNIT * UNIT);
}
