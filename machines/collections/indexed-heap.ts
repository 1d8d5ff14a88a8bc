import { grown } from './grown.ts';

/**
 * A priority queue of small integers: `first`, `add` and `remove` of any member, each O(log n) or
 * better. Members are distinct; room grows with the largest member (4 bytes for it, 4 for its place).
 */
export interface IndexedHeap {
  readonly size: number;
  /** The member that comes before all others, −1 if there is none. */
  first(): number;
  /** @param item a natural number that is not a member */
  add(item: number): void;
  /** @param item a member; its rank may have changed since `add`, the ranks of the others may not. */
  remove(item: number): void;
}

/** @param before whether member a comes before member b; a strict total order */
export function createIndexedHeap(
  before: (a: number, b: number) => boolean,
  capacity = 16,
): IndexedHeap {
  let heap = new Int32Array(capacity);
  let placeOf = new Int32Array(capacity);
  let size = 0;

  function put(item: number, place: number): void {
    heap[place] = item;
    placeOf[item] = place;
  }

  /** Moves what comes after `item` down, from `place` towards the root; returns the gap it leaves. */
  function rise(item: number, place: number): number {
    while (place > 0) {
      const parentPlace = (place - 1) >> 1;
      const parent = heap[parentPlace]!;
      if (!before(item, parent)) break;
      put(parent, place);
      place = parentPlace;
    }
    return place;
  }

  /** Moves what comes before `item` up, from `place` towards the leaves; returns the gap it leaves. */
  function sink(item: number, place: number): number {
    for (;;) {
      let childPlace = 2 * place + 1;
      if (childPlace >= size) return place;
      const right = childPlace + 1;
      if (right < size && before(heap[right]!, heap[childPlace]!)) childPlace = right;
      const child = heap[childPlace]!;
      if (!before(child, item)) return place;
      put(child, place);
      place = childPlace;
    }
  }

  return {
    get size() {
      return size;
    },
    first: () => (size === 0 ? -1 : heap[0]!),
    add(item) {
      if (item >= placeOf.length) {
        heap = grown(heap, item + 1);
        placeOf = grown(placeOf, item + 1);
      }
      put(item, rise(item, size++));
    },
    remove(item) {
      const place = placeOf[item]!;
      const moved = heap[--size]!;
      if (moved !== item) put(moved, sink(moved, rise(moved, place)));
    },
  };
}
