import { describe, expect, it } from 'vitest';
import { erlangB, logErlangB } from '../../../sim/theory/erlang-b.ts';
import { analyticReferences } from '../../support/reference.ts';
import { relativeError } from '../../support/relative-error.ts';

describe('Erlang B', () => {
  it.each(analyticReferences('erlB-'))('$id', ({ inputs, value, suggested_rel_tol }) => {
    expect(relativeError(erlangB(inputs['a']!, inputs['c']!), value)).toBeLessThan(
      suggested_rel_tol!,
    );
  });

  it.each(analyticReferences('lnErlB-'))('$id', ({ inputs, value }) => {
    expect(relativeError(logErlangB(inputs['a']!, inputs['c']!), value)).toBeLessThan(1e-12);
  });

  it('underflows to 0 where only its logarithm is left', () => {
    expect(erlangB(200, 10_000)).toBe(0);
  });

  it('has its limits: no compartments, no load', () => {
    expect(erlangB(3, 0)).toBe(1);
    expect(erlangB(0, 0)).toBe(1);
    expect(erlangB(0, 5)).toBe(0);
    expect(logErlangB(0, 5)).toBe(-Infinity);
  });

  it.each([
    [-1, 5, 'offeredLoad'],
    [NaN, 5, 'offeredLoad'],
    [1, -1, 'compartments'],
    [1, 2.5, 'compartments'],
  ])('refuses load %s on %s compartments', (load, compartments, name) => {
    expect(() => erlangB(load, compartments)).toThrow(name);
  });
});
