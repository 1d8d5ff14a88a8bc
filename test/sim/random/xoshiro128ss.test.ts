import { describe, expect, it } from 'vitest';
import { createXoshiro128ss } from '../../../sim/random/xoshiro128ss.ts';
import reference from '../../reference/queueing.json' with { type: 'json' };

const known = reference.rng_known_answers.xoshiro128ss;

describe('xoshiro128**', () => {
  it('gives the numbers of the reference implementation, two in each uniform', () => {
    const uniforms = new Float64Array(known.out.length / 2);
    createXoshiro128ss(Int32Array.from(known.state))(uniforms, uniforms.length);
    const upperBits = [...uniforms].flatMap((u) => [
      Math.floor(u * 2 ** 26),
      Math.floor(u * 2 ** 52) % 2 ** 26,
    ]);
    expect(upperBits).toEqual(known.out.map((output) => output >>> 6));
  });

  it('refuses the one state that it could never leave', () => {
    expect(() => createXoshiro128ss(Int32Array.of(0, 0, 0, 0))).toThrow(RangeError);
    expect(() => createXoshiro128ss(Int32Array.of(0, 0, 0, 1))).not.toThrow();
  });
});
