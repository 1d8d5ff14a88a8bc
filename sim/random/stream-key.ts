import { murmur3 } from './murmur3.ts';

/**
 * What random numbers are for. Different keys give independent numbers; the same key gives the same
 * ones for ever (only a major version may change them).
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

const utf8 = new TextEncoder();

/**
 * Four 32-bit words, not all zero: the hash of the key as JSON. An array keeps the fields apart, quotes
 * keep '1' apart from 1.
 */
export function hashOfKey({ seed, replication, source, purpose }: StreamKey): Int32Array {
  for (const part of [seed, replication, source]) {
    if (typeof part === 'number' && !Number.isSafeInteger(part)) {
      throw new RangeError(`a stream key needs safe integers, not ${part}`);
    }
  }
  const canonical = JSON.stringify([seed, replication, source, purpose]);
  const hash = new Int32Array(murmur3(utf8.encode(canonical)));
  if (hash.every((word) => word === 0)) hash[0] = 1;
  return hash;
}
