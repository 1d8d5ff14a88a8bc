import { describe, expect, it } from 'vitest';
import {
  continuousErlangB,
  erlangBByCompartments,
  erlangBByLoad,
} from '../../../sim/theory/continuous-erlang-b.ts';
import {
  continuousCompartments,
  leastCompartments,
  offeredLoadFor,
} from '../../../sim/theory/erlang-b-inverse.ts';
import { erlangB } from '../../../sim/theory/erlang-b.ts';
import { relativeError } from '../../support/relative-error.ts';

const LOADS = [0.01, 0.7, 1.9, 2.1, 20, 700];

describe('Erlang B turned round', () => {
  it.each([1e-12, 1e-3, 0.2, 0.9])('finds what gives a blocking of %s', (blocking) => {
    for (const compartments of [1, 5, 300]) {
      const load = offeredLoadFor(blocking, compartments);
      expect(relativeError(erlangB(load, compartments), blocking)).toBeLessThan(1e-11);
    }
    for (const load of LOADS) {
      const least = leastCompartments(load, blocking);
      expect(erlangB(load, least)).toBeLessThanOrEqual(blocking);
      if (least > 0) expect(erlangB(load, least - 1)).toBeGreaterThan(blocking);
      const exact = continuousCompartments(load, blocking);
      expect(Math.ceil(exact)).toBe(least);
      expect(relativeError(continuousErlangB(load, exact), blocking)).toBeLessThan(1e-11);
    }
  });

  it('refuses what no load can do', () => {
    expect(() => offeredLoadFor(0.5, 0)).toThrow(RangeError);
    expect(() => offeredLoadFor(1, 3)).toThrow('blocking');
  });
});

describe('continuous Erlang B', () => {
  it('is Erlang B at whole numbers, and goes on between them', () => {
    for (const load of LOADS) {
      expect(continuousErlangB(load, 7)).toBe(erlangB(load, 7));
      expect(relativeError(continuousErlangB(load, 1e-9), 1)).toBeLessThan(1e-6);
      expect(relativeError(continuousErlangB(load, 1 - 1e-9), erlangB(load, 1))).toBeLessThan(1e-6);
    }
  });

  it('has the slopes that it says', () => {
    for (const load of LOADS) {
      const step = 1e-5;
      const byLoad =
        (continuousErlangB(load * (1 + step), 5) - continuousErlangB(load * (1 - step), 5)) /
        (2 * load * step);
      expect(relativeError(erlangBByLoad(load, 5), byLoad)).toBeLessThan(1e-5);
      const byCompartments =
        (continuousErlangB(load, 5 + step) - continuousErlangB(load, 5 - step)) / (2 * step);
      expect(relativeError(erlangBByCompartments(load, 5), byCompartments)).toBeLessThan(1e-5);
    }
  });
});
