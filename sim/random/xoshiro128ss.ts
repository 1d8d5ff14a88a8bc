import { toUniform } from './to-uniform.ts';

/** Writes the next `count` uniforms to the beginning of `target`; each takes two outputs. */
export type FillUniforms = (target: Float64Array, count: number) => void;

/**
 * The generator xoshiro128** 1.1 (Blackman & Vigna 2018): period 2^128 − 1, every bit usable.
 * @param state four 32-bit words, not all zero
 */
export function createXoshiro128ss(state: Int32Array): FillUniforms {
  if (state.every((word) => word === 0)) {
    throw new RangeError('xoshiro128** cannot start from all zeros');
  }
  const words = state.slice();

  return (target, count) => {
    // Flat, with the words in locals and each step written out twice: half of a simulation's random
    // numbers is this loop. Signed words stay small integers in V8.
    let s0 = words[0]!;
    let s1 = words[1]!;
    let s2 = words[2]!;
    let s3 = words[3]!;
    for (let i = 0; i < count; i++) {
      let product = Math.imul(s1, 5);
      const high = Math.imul((product << 7) | (product >>> 25), 9);
      let shifted = s1 << 9;
      s2 ^= s0;
      s3 ^= s1;
      s1 ^= s2;
      s0 ^= s3;
      s2 ^= shifted;
      s3 = (s3 << 11) | (s3 >>> 21);

      product = Math.imul(s1, 5);
      const low = Math.imul((product << 7) | (product >>> 25), 9);
      shifted = s1 << 9;
      s2 ^= s0;
      s3 ^= s1;
      s1 ^= s2;
      s0 ^= s3;
      s2 ^= shifted;
      s3 = (s3 << 11) | (s3 >>> 21);

      target[i] = toUniform(high, low);
    }
    words[0] = s0;
    words[1] = s1;
    words[2] = s2;
    words[3] = s3;
  };
}
