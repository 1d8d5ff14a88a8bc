import { describe, expect, it } from 'vitest';
import { createXoshiro128ss } from '../../../sim/random/xoshiro128ss.ts';
import reference from '../../reference/queueing.json' with { type: 'json' };

const known = reference.rng_known_answers.xoshiro128ss;

describe('xoshiro128**', () => {
  it('gives the numbers of the reference implementation', () => {
    const [a, b, c, d] = known.state as [number, number, number, number];
    const next = createXoshiro128ss([a, b, c, d]);
    expect(known.out.map(() => next())).toEqual(known.out);
  });

  it('refuses the one state that it could never leave', () => {
    expect(() => createXoshiro128ss([0, 0, 0, 0])).toThrow(RangeError);
    expect(() => createXoshiro128ss([0, 0, 0, 1])).not.toThrow();
  });
});
