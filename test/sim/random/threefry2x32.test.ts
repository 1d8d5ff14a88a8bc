import { describe, expect, it } from 'vitest';
import { threefry2x32 } from '../../../sim/random/threefry2x32.ts';
import { toUniform } from '../../../sim/random/to-uniform.ts';

/** Key, words, output: kat_vectors of Random123 (D. E. Shaw Research), threefry2x32 with 20 rounds. */
const KNOWN = [
  [0, 0, 0, 0, 0x6b200159, 0x99ba4efe],
  [0xffffffff, 0xffffffff, 0xffffffff, 0xffffffff, 0x1cb996fc, 0xbb002be7],
  [0x13198a2e, 0x03707344, 0x243f6a88, 0x85a308d3, 0xc4923a9c, 0x483df7a0],
] as const;

describe('threefry2x32', () => {
  it.each(KNOWN)('with the key %d, %d of %d, %d', (key0, key1, word0, word1, high, low) => {
    expect(threefry2x32(key0, key1, word0, word1)).toBe(toUniform(high, low));
  });

  it('moves about half of the bits whichever bit of the words is changed', () => {
    for (const [first, second] of everyBit()) {
      let moved = 0;
      for (let n = 0; n < 200; n++) {
        const plain = threefry2x32(1, 2, n, 3 * n);
        moved += differingBits(plain, threefry2x32(1, 2, n ^ first, (3 * n) ^ second));
      }
      // Of 200 × 52 bits; the standard deviation is 51.
      expect(Math.abs(moved - 5_200)).toBeLessThan(5 * 51);
    }
  });
});

function everyBit(): (readonly [number, number])[] {
  const bits = Array.from({ length: 32 }, (_, bit) => 1 << bit);
  return bits.flatMap((bit) => [[bit, 0] as const, [0, bit] as const]);
}

function differingBits(one: number, other: number): number {
  let count = 0;
  for (let bit = 1; bit <= 52; bit++) {
    if (Math.floor(one * 2 ** bit) % 2 !== Math.floor(other * 2 ** bit) % 2) count++;
  }
  return count;
}
