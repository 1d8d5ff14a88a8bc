import { describe, expect, it } from 'vitest';
import { memento } from '../../machines/memento.ts';

describe('memento', () => {
  it('brings back fields, elements, numbers and entries, at any depth, as often as it is asked', () => {
    const things = {
      count: 1,
      list: [1, 2],
      numbers: Int32Array.of(1, 2),
      map: new Map([['a', { deep: 1 }]]),
      set: new Set(['a']),
    };
    const before = structuredClone(things);
    const restore = memento([things]);
    for (let time = 0; time < 2; time++) {
      things.count = 2;
      things.list.push(3);
      things.numbers[0] = 9;
      things.map.get('a')!.deep = 2;
      things.map.set('b', { deep: 3 });
      things.set.add('b');
      things.set.delete('a');
      restore();
      expect(things).toEqual(before);
    }
  });

  it('keeps the identity of what it brings back, and takes later fields away', () => {
    const inner: Record<string, number> = { a: 1 };
    const outer = { inner: inner as Record<string, number> | undefined };
    const restore = memento([outer]);
    inner.b = 2;
    outer.inner = undefined;
    restore();
    expect(outer.inner).toBe(inner);
    expect(inner).toEqual({ a: 1 });
  });

  it('follows circles, and leaves constants alone', () => {
    const constant = { n: 1 };
    const circle: { self?: unknown; constant: typeof constant } = { constant };
    circle.self = circle;
    const restore = memento([circle], [constant]);
    constant.n = 2;
    restore();
    expect(constant.n).toBe(2);
  });

  it('writes to nothing that has not changed: it may be frozen', () => {
    const frozen = Object.freeze({ n: 1 });
    const inside = { frozen, n: 1 };
    const restore = memento([inside]);
    inside.n = 2;
    restore();
    expect(inside).toEqual({ frozen: { n: 1 }, n: 1 });
  });

  it('brings back what stood in lists and sets that were emptied, in its order', () => {
    const things = { list: [{ n: 1 }, { n: 2 }], set: new Set([3, 1, 2]), map: new Map([[1, 2]]) };
    const [first] = things.list;
    const restore = memento([things]);
    things.list.length = 0;
    first!.n = 9;
    things.set.clear();
    things.map.clear();
    restore();
    expect(things.list).toEqual([{ n: 1 }, { n: 2 }]);
    expect(things.list[0]).toBe(first);
    expect([...things.set]).toEqual([3, 1, 2]);
    expect([...things.map]).toEqual([[1, 2]]);
  });

  it('takes texts, numbers, nothing and functions as they are', () => {
    const things: Record<string, unknown> = { text: 'a', none: null, no: undefined, call: () => 1 };
    const before = { ...things };
    const restore = memento([things]);
    for (const name of Object.keys(things)) things[name] = 0;
    restore();
    expect(things).toEqual(before);
  });
});
