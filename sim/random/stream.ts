import { hashOfKey, type StreamKey } from './stream-key.ts';
import { createXoshiro128ss, type FillUniforms } from './xoshiro128ss.ts';

/**
 * Random numbers in a sequence. The entity (the n-th parcel of a source, the n-th failure of a
 * compartment) is the position in it: draw one number for every entity, also for a parcel that is
 * rejected. Numbers taken one at a time and in blocks continue the same sequence.
 */
export interface RandomStream {
  /**
   * Uniform in the open interval (0, 1): an odd multiple of 2^-53, so that 1 − u is exact and also in
   * the interval.
   */
  uniform(): number;
  /** Uniform among the integers 0 … n − 1, for 1 ≤ n ≤ 2^32. Takes one uniform. */
  uniformInt(n: number): number;
  /** Writes the next `count` uniforms to the beginning of `target`, which has room for them. */
  readonly fill: FillUniforms;
}

export function createStream(key: StreamKey): RandomStream {
  const fill = createXoshiro128ss(hashOfKey(key));
  const one = new Float64Array(1);
  const uniform = () => {
    fill(one, 1);
    return one[0]!;
  };
  return {
    uniform,
    // The bias is below n · 2^-52. Never a second draw: the position in the stream is the entity.
    uniformInt: (n) => {
      if (!Number.isInteger(n) || n < 1 || n > 0x100000000) {
        throw new RangeError(`uniformInt needs an integer from 1 to 2^32, not ${n}`);
      }
      return Math.floor(uniform() * n);
    },
    fill,
  };
}
