import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createLevelSet } from '../../../machines/collections/level-set.ts';

describe('level set', () => {
  it('always knows the smallest member of the lowest level, whatever is added and removed', () => {
    const level = fc.oneof(fc.nat(3), fc.nat(40), fc.constantFrom(31, 32, 1_023, 1_024, 5_000));
    const toggles = fc.array(fc.record({ item: fc.nat(99), level }), {
      maxLength: 300,
      size: 'max',
    });
    fc.assert(
      fc.property(toggles, (steps) => {
        const set = createLevelSet(100);
        const levelOf = new Map<number, number>();
        const actual: number[] = [];
        const expected: number[] = [];
        for (const step of steps) {
          const before = levelOf.get(step.item);
          if (before === undefined) {
            set.add(step.item, step.level);
            levelOf.set(step.item, step.level);
          } else {
            set.remove(step.item);
            levelOf.delete(step.item);
          }
          const [first] = [...levelOf].toSorted(([a, i], [b, j]) => i - j || a - b);
          actual.push(set.first());
          expected.push(first?.[0] ?? -1);
        }
        expect(actual).toEqual(expected);
      }),
      { seed: 1, numRuns: 300 },
    );
  });

  it.each([1, 2, 3, 4, 5])(
    'of %i is drained in order, however it was filled and whichever left and came back, worn',
    (count) => {
      const items = Array.from({ length: count }, (_, item) => item);
      for (const order of ordersOf(items)) {
        for (const gone of order) {
          const set = createLevelSet(count);
          for (const item of order) set.add(item, 0);
          set.remove(gone);
          set.add(gone, 1);
          const drained = order.map(() => {
            const item = set.first();
            set.remove(item);
            return item;
          });
          expect(drained).toEqual([...items.filter((item) => item !== gone), gone]);
          expect(set.first()).toBe(-1);
        }
      }
    },
  );

  it('follows levels that only grow', () => {
    const set = createLevelSet(3);
    for (let item = 0; item < 3; item++) set.add(item, 0);
    const order: number[] = [];
    for (let round = 0; round < 3_000; round++) {
      const item = set.first();
      order.push(item);
      set.remove(item);
      set.add(item, Math.floor(round / 3) + 1);
    }
    expect(order).toEqual(Array.from({ length: 3_000 }, (_, round) => round % 3));
  });
});

function ordersOf(items: readonly number[]): number[][] {
  if (items.length === 0) return [[]];
  return items.flatMap((item) =>
    ordersOf(items.filter((other) => other !== item)).map((rest) => [item, ...rest]),
  );
}
