import { describe, expect, it } from 'vitest';
import { effectiveDwell } from '../../../sim/theory/effective-dwell.ts';
import { deterministic } from '../../../sim/theory/lifetimes/deterministic.ts';
import { exponential } from '../../../sim/theory/lifetimes/exponential.ts';

describe('effective dwell', () => {
  const neverForgotten = { forgotten: 0, validity: 7, removalWait: 0.5 };

  it('is the pickup delay of whoever comes in time', () => {
    expect(effectiveDwell({ ...neverForgotten, pickupDelay: deterministic(2) })).toBe(2);
    expect(effectiveDwell({ ...neverForgotten, pickupDelay: deterministic(7) })).toBe(7);
  });

  it('is validity and removal for whoever comes too late or never', () => {
    expect(effectiveDwell({ ...neverForgotten, pickupDelay: deterministic(9) })).toBe(7.5);
    expect(
      effectiveDwell({ ...neverForgotten, forgotten: 0.2, pickupDelay: deterministic(2) }),
    ).toBeCloseTo(0.8 * 2 + 0.2 * 7.5, 14);
  });

  it('adds the removal wait to the share that is late', () => {
    const pickupDelay = exponential(3);
    const late = Math.exp(-7 / 3);
    expect(effectiveDwell({ ...neverForgotten, pickupDelay })).toBeCloseTo(
      3 * (1 - late) + late * 0.5,
      14,
    );
  });

  it('without expiry is the mean delay, or has no end if a parcel may be forgotten', () => {
    const open = { pickupDelay: exponential(3), validity: Infinity, removalWait: 0 };
    expect(effectiveDwell({ ...open, forgotten: 0 })).toBe(3);
    expect(effectiveDwell({ ...open, forgotten: 0.01 })).toBe(Infinity);
  });

  it('refuses a share above 1', () => {
    const pickupDelay = exponential(1);
    expect(() => effectiveDwell({ ...neverForgotten, pickupDelay, forgotten: 2 })).toThrow(
      'forgotten must be between 0 and 1, not 2',
    );
  });
});
