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
});
