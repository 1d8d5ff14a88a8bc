import { describe, expect, it } from 'vitest';
import { createKeyedUniforms } from '../../../sim/random/keyed-uniforms.ts';
import type { StreamKey } from '../../../sim/random/stream-key.ts';
import { chiSquareTail } from '../distributions/goodness-of-fit.ts';

const KEY: StreamKey = { seed: 1, replication: 0, source: 'north', purpose: 'handlingAgain' };

/** A perfect generator fails one of these tests once in ten thousand seeds. */
const LEAST_TAIL = 1e-4;

describe('keyed uniforms', () => {
  const uniformOf = createKeyedUniforms(KEY);

  it('are the same for the same key and integers, in whatever order they are asked for', () => {
    const asked = [
      [0, 2],
      [5, 2],
      [0, 3],
      [-1, 0],
    ] as const;
    const found = asked.map(([first, second]) => uniformOf(first, second));
    const again = asked
      .toReversed()
      .map(([first, second]) => createKeyedUniforms({ ...KEY })(first, second));
    expect(again.toReversed()).toEqual(found);
    expect(new Set(found).size).toBe(asked.length);
  });

  it('are others for a key that differs in anything', () => {
    const keys: StreamKey[] = [
      KEY,
      { ...KEY, seed: 2 },
      { ...KEY, replication: 1 },
      { ...KEY, source: 'nortH' },
      { ...KEY, purpose: 'dayFactor' },
    ];
    expect(new Set(keys.map((key) => createKeyedUniforms(key)(1, 2))).size).toBe(keys.length);
  });

  it('stay inside (0, 1), on odd multiples of 2^-53', () => {
    const sample = Array.from({ length: 10_000 }, (_, n) => uniformOf(n, 2));
    expect(sample.every((u) => u > 0 && u < 1 && (u * 2 ** 53) % 2 === 1)).toBe(true);
  });

  it.each<[string, (n: number) => number]>([
    ['the first integer counts', (n) => uniformOf(n, 2)],
    ['the second integer counts', (n) => uniformOf(7, n)],
    ['both count', (n) => uniformOf(n % 300, Math.floor(n / 300))],
    ['the key counts', (n) => createKeyedUniforms({ ...KEY, replication: n })(0, 2)],
  ])('are uniform and independent where %s', (_, draw) => {
    const sample = Array.from({ length: 60_000 }, (_unused, n) => draw(n));
    expect(uniformTail(sample)).toBeGreaterThan(LEAST_TAIL);
    // The bits that the lower word gives.
    expect(uniformTail(sample.map((u) => (u * 2 ** 26) % 1))).toBeGreaterThan(LEAST_TAIL);
    const pairs = sample.slice(1).map((u, n) => (Math.floor(u * 25) + sample[n]!) / 25);
    expect(uniformTail(pairs)).toBeGreaterThan(LEAST_TAIL);
  });
});

function uniformTail(sample: readonly number[]): number {
  const cells = sample.map((u) => Math.floor(u * 625));
  return chiSquareTail(cells, (cell) => (cell + 1) / 625);
}
