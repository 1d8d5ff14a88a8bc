import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createIndexedHeap } from '../../../machines/collections/indexed-heap.ts';

describe('indexed heap', () => {
  it('always knows the first of its members, whatever is added and removed', () => {
    const steps = fc.array(fc.record({ item: fc.nat(60), rank: fc.nat(5) }), {
      maxLength: 200,
      size: 'max',
    });
    fc.assert(
      fc.property(steps, (toggles) => {
        const ranks = new Float64Array(61);
        const before = (a: number, b: number) =>
          ranks[a]! < ranks[b]! || (ranks[a]! === ranks[b]! && a < b);
        const heap = createIndexedHeap(before, 1);
        const members = new Set<number>();
        const actual: [first: number, size: number][] = [];
        const expected: typeof actual = [];
        for (const { item, rank } of toggles) {
          if (members.delete(item)) {
            heap.remove(item);
          } else {
            ranks[item] = rank;
            members.add(item);
            heap.add(item);
          }
          const [first = -1] = [...members].toSorted((a, b) => (before(a, b) ? -1 : 1));
          actual.push([heap.first(), heap.size]);
          expected.push([first, members.size]);
        }
        expect(actual).toEqual(expected);
      }),
      { seed: 1, numRuns: 300 },
    );
  });

  it('removes a member whose own rank has changed', () => {
    const ranks = [0, 1, 2, 3, 4];
    const heap = createIndexedHeap((a, b) => ranks[a]! < ranks[b]!);
    for (const item of ranks.keys()) heap.add(item);
    ranks[0] = 9;
    heap.remove(0);
    const order: number[] = [];
    for (let item = heap.first(); item >= 0; item = heap.first()) {
      order.push(item);
      heap.remove(item);
    }
    expect(order).toEqual([1, 2, 3, 4]);
  });
});
