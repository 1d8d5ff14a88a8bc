import { describe, expect, it } from 'vitest';
import { Fifo } from '../../../machines/properties/fifo.ts';

describe('Fifo', () => {
  it('gives back what was pushed, in order', () => {
    const fifo = new Fifo<number>();
    const read: (number | undefined)[] = [];
    // Three in, two out, over and over: the cut-off part is passed many times.
    for (let i = 0; i < 999; i += 3) {
      for (const item of [i, i + 1, i + 2]) fifo.push(item);
      read.push(fifo.shift(), fifo.shift());
    }
    for (let next = fifo.shift(); next !== undefined; next = fifo.shift()) read.push(next);
    expect(read).toEqual(Array.from({ length: 999 }, (_, i) => i));
  });

  it('shows the first without taking it, and nothing when it is empty', () => {
    const fifo = new Fifo<string>();
    expect([fifo.peek(), fifo.shift()]).toEqual([undefined, undefined]);
    fifo.push('a');
    expect([fifo.peek(), fifo.peek(), fifo.shift(), fifo.peek()]).toEqual([
      'a',
      'a',
      'a',
      undefined,
    ]);
  });

  it('begins anew once it is cleared, whatever was read', () => {
    const fifo = new Fifo<string>();
    for (const item of ['a', 'b', 'c']) fifo.push(item);
    fifo.shift();
    fifo.clear();
    expect(fifo.peek()).toBeUndefined();
    fifo.push('d');
    expect([fifo.shift(), fifo.shift()]).toEqual(['d', undefined]);
  });
});
