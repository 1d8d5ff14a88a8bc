import { murmur3 } from './murmur3.ts';
import { createXoshiro128ss, type Xoshiro128State } from './xoshiro128ss.ts';

/**
 * What a stream of random numbers is for. Different keys give independent streams; the same key gives
 * the same numbers for ever (only a major version may change them).
 * The entity (the n-th parcel of a source, the n-th failure of a compartment) is the position in the
 * stream: draw one number for every entity, also for a parcel that is rejected.
 */
export interface StreamKey {
  /** A safe integer. */
  readonly seed: number;
  /** A safe integer. */
  readonly replication: number;
  /** What the entities come from: a traffic source's name, a compartment's index (a safe integer). */
  readonly source: string | number;
  /** The attribute that is drawn. */
  readonly purpose: string;
}

export interface RandomStream {
  /**
   * Uniform in the open interval (0, 1): an odd multiple of 2^-53, so that 1 − u is exact and also in
   * the interval. Takes two outputs of the generator.
   */
  uniform(): number;
  /** Uniform among the integers 0 … n − 1, for 1 ≤ n ≤ 2^32. Takes one uniform. */
  uniformInt(n: number): number;
}

export function createStream(key: StreamKey): RandomStream {
  const next = createXoshiro128ss(stateOf(key));
  const uniform = () => {
    const high = next() >>> 6;
    const low = next() >>> 6;
    // 52 bits and a half: Number.EPSILON is 2^-52.
    return (high * 0x4000000 + low + 0.5) * Number.EPSILON;
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
  };
}

/** The hash of the key as JSON: an array keeps the fields apart, quotes keep '1' apart from 1. */
function stateOf({ seed, replication, source, purpose }: StreamKey): Xoshiro128State {
  for (const part of [seed, replication, source]) {
    if (typeof part === 'number' && !Number.isSafeInteger(part)) {
      throw new RangeError(`a stream key needs safe integers, not ${part}`);
    }
  }
  const canonical = JSON.stringify([seed, replication, source, purpose]);
  const hash = murmur3(new TextEncoder().encode(canonical));
  return hash.some((word) => word !== 0) ? hash : [1, 0, 0, 0];
}
