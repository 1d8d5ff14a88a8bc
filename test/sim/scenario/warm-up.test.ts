import { describe, expect, it } from 'vitest';
import { defaultWarmUpDays } from '../../../sim/scenario/warm-up.ts';

const DAY_MS = 86_400_000;

function basis(validityDays: number) {
  return {
    mix: [1],
    pickupDelay: [{ deterministic: DAY_MS }],
    forgotten: 0,
    token: { validityMs: validityDays * DAY_MS, rememberCodesMs: 1, rememberReservationsMs: 1 },
  };
}

describe('the default warm-up', () => {
  it('is two token validities where dwells are short', () => {
    expect(defaultWarmUpDays(basis(7))).toBe(14);
  });

  it('is eight mean dwells where the code lives long', () => {
    expect(defaultWarmUpDays({ ...basis(3), pickupDelay: [{ deterministic: DAY_MS }] })).toBe(8);
    const discrete = [
      { value: DAY_MS, share: 0.5 },
      { value: 2 * DAY_MS, share: 0.2 },
      { value: 3 * DAY_MS, share: 0.3 },
    ];
    // 8 × 1.8 d = 14.4 d
    expect(defaultWarmUpDays({ ...basis(7), pickupDelay: [{ discrete }] })).toBe(15);
  });

  it('cuts a dwell where the code expires', () => {
    // E[min(X, 1 d)] of an exponential with mean 1 d is (1 − 1/e) d, and 8 of them 5.06 d.
    const pickupDelay = [{ exponential: { mean: DAY_MS } }];
    expect(defaultWarmUpDays({ ...basis(1), pickupDelay })).toBe(6);
  });

  it('averages over the mix, and counts what is forgotten until its code expires', () => {
    const pickupDelay = [{ deterministic: DAY_MS }, { deterministic: 3 * DAY_MS }];
    expect(defaultWarmUpDays({ ...basis(4), mix: [0.5, 0.5], pickupDelay })).toBe(16);
    expect(defaultWarmUpDays({ ...basis(4), forgotten: 1 })).toBe(32);
  });

  it('is rounded up to whole days', () => {
    expect(defaultWarmUpDays(basis(4.01))).toBe(9);
  });
});
