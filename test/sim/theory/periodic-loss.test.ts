import { describe, expect, it } from 'vitest';
import { erlangB } from '../../../sim/theory/erlang-b.ts';
import { infiniteServerMean } from '../../../sim/theory/infinite-server.ts';
import { deterministic } from '../../../sim/theory/lifetimes/deterministic.ts';
import { exponential } from '../../../sim/theory/lifetimes/exponential.ts';
import { lognormal } from '../../../sim/theory/lifetimes/lognormal.ts';
import { modifiedOfferedLoad } from '../../../sim/theory/modified-offered-load.ts';
import { periodicLoss } from '../../../sim/theory/periodic-loss.ts';
import { relativeError } from '../../support/relative-error.ts';

const STEADY = [
  { duration: 0.25, rate: 8 },
  { duration: 0.75, rate: 8 },
];
const DAY_AND_NIGHT = [
  { duration: 0.5, rate: 16 },
  { duration: 0.5, rate: 0 },
];

describe('a rate that does not change', () => {
  it('is Erlang B for the exact chain and for the modified offered load', () => {
    const bank = { compartments: 10, pieces: STEADY };
    const exact = periodicLoss({ ...bank, meanDwell: 1.5 });
    expect(relativeError(exact.call, erlangB(12, 10))).toBeLessThan(1e-12);
    expect(exact.full).toHaveLength(2);
    const approximate = modifiedOfferedLoad({ ...bank, dwell: lognormal({ mean: 1.5, cv: 2 }) });
    expect(relativeError(approximate.call, erlangB(12, 10))).toBeLessThan(1e-9);
    expect(relativeError(approximate.peak, erlangB(12, 10))).toBeLessThan(1e-9);
  });

  it('goes in long pieces too: a step never underflows', () => {
    const pieces = [{ duration: 100, rate: 50 }];
    const { call } = periodicLoss({ compartments: 60, pieces, meanDwell: 1 });
    expect(relativeError(call, erlangB(50, 60))).toBeLessThan(1e-12);
  });
});

describe('day and night', () => {
  it('fills and empties an unlimited bank', () => {
    // A dwell of exactly a day: whoever came in the last 24 hours is inside.
    expect(infiniteServerMean(DAY_AND_NIGHT, deterministic(1))(0.3)).toBeCloseTo(8, 12);
    expect(infiniteServerMean(DAY_AND_NIGHT, deterministic(0.25))(0.5)).toBeCloseTo(4, 12);
    expect(infiniteServerMean(DAY_AND_NIGHT, deterministic(0.25))(0)).toBe(0);
  });

  it('has the mean load of its mean rate', () => {
    const looks = 1000;
    const meanAt = infiniteServerMean(DAY_AND_NIGHT, exponential(2));
    let sum = 0;
    for (let i = 0; i < looks; i++) {
      sum += meanAt((i + 0.5) / looks) / looks;
    }
    expect(sum).toBeCloseTo(16, 4);
  });

  it('blocks more than its mean rate does', () => {
    const bank = { compartments: 12, pieces: DAY_AND_NIGHT };
    const { call, full } = periodicLoss({ ...bank, meanDwell: 1 });
    expect(call).toBeGreaterThan(erlangB(8, 12));
    // Full in the evening, not in the morning.
    expect(full[1]).toBeGreaterThan(full[0]!);
    const { peak } = modifiedOfferedLoad({ ...bank, dwell: exponential(1) });
    expect(peak).toBeGreaterThan(call / 2);
  });
});
