/** Four 32-bit words, not all zero. */
export type Xoshiro128State = readonly [number, number, number, number];

/**
 * The generator xoshiro128** 1.1 (Blackman & Vigna 2018): period 2^128 − 1, every bit usable.
 * Each call returns the next integer in 0 … 2^32 − 1.
 */
export function createXoshiro128ss(state: Xoshiro128State): () => number {
  // Signed words: they stay small integers in V8, so that a draw allocates nothing.
  let s0 = state[0] | 0;
  let s1 = state[1] | 0;
  let s2 = state[2] | 0;
  let s3 = state[3] | 0;
  if ((s0 | s1 | s2 | s3) === 0) throw new RangeError('xoshiro128** cannot start from all zeros');

  return () => {
    const product = Math.imul(s1, 5);
    const result = Math.imul((product << 7) | (product >>> 25), 9) >>> 0;
    const shifted = s1 << 9;
    s2 ^= s0;
    s3 ^= s1;
    s1 ^= s2;
    s0 ^= s3;
    s2 ^= shifted;
    s3 = (s3 << 11) | (s3 >>> 21);
    return result;
  };
}
