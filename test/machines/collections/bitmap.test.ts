import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createBitmap } from '../../../machines/collections/bitmap.ts';

describe('bitmap', () => {
  it('finds the first member, and the next from any number on', () => {
    const sizes = fc.constantFrom(1, 31, 32, 33, 1_023, 1_024, 1_025, 40_000);
    const arbitrary = sizes.chain((capacity) =>
      fc.tuple(
        fc.constant(capacity),
        fc.array(fc.nat(capacity - 1), { maxLength: 100, size: 'max' }),
        fc.array(fc.nat(capacity), { minLength: 5, maxLength: 20 }),
      ),
    );
    fc.assert(
      fc.property(arbitrary, ([capacity, toggles, probes]) => {
        const bitmap = createBitmap(capacity);
        const members = new Set<number>();
        for (const item of toggles) {
          if (members.delete(item)) {
            bitmap.remove(item);
          } else {
            members.add(item);
            bitmap.add(item);
          }
        }
        const sorted = [...members].toSorted((a, b) => a - b);
        const places = [0, capacity - 1, ...probes, ...toggles, ...toggles.map((item) => item + 1)];
        expect(places.map((place) => bitmap.firstFrom(place))).toEqual(
          places.map((place) => sorted.find((item) => item >= place) ?? -1),
        );
        expect(bitmap.first()).toBe(sorted[0] ?? -1);
      }),
      { seed: 1, numRuns: 300 },
    );
  });

  it.each([1, 32, 33, 1_024, 1_057])('takes each of %i numbers in, and out again', (capacity) => {
    const bitmap = createBitmap(capacity);
    for (let item = 0; item < capacity; item++) {
      bitmap.add(item);
      expect([bitmap.first(), bitmap.firstFrom(item + 1)]).toEqual([item, -1]);
      bitmap.remove(item);
      expect(bitmap.first()).toBe(-1);
    }
  });

  it('may be without any room', () => {
    const bitmap = createBitmap(0);
    expect([bitmap.first(), bitmap.firstFrom(0)]).toEqual([-1, -1]);
  });
});
