import { hashOfKey, type StreamKey } from './stream-key.ts';
import { threefry2x32 } from './threefry2x32.ts';

/**
 * The uniform that belongs to two integers, in (0, 1) as a stream's: for what comes in no fixed order, such
 * as a parcel's further attempts, or days. The integers count modulo 2^32.
 */
export type KeyedUniforms = (first: number, second: number) => number;

export function createKeyedUniforms(key: StreamKey): KeyedUniforms {
  const hash = hashOfKey(key);
  const key0 = hash[0]!;
  const key1 = hash[1]!;
  return (first, second) => threefry2x32(key0, key1, first, second);
}
