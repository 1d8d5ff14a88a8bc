import { describe, expect, it } from 'vitest';
import { effectiveDwell } from '../../../sim/theory/effective-dwell.ts';
import { erlangB } from '../../../sim/theory/erlang-b.ts';
import { exponential } from '../../../sim/theory/lifetimes/exponential.ts';
import { lognormal } from '../../../sim/theory/lifetimes/lognormal.ts';
import { meanHold } from '../../../sim/theory/mean-hold.ts';
import { reservationRace } from '../../../sim/theory/reservation-race.ts';
import { meanWaitForRound } from '../../../sim/theory/staff-round.ts';

const SECOND = 1 / 86_400;

/** The scenario examples/full-lifecycle, in days. */
const race = reservationRace({
  handling: exponential(45 * SECOND),
  walkAway: 0.03,
  timeout: 180 * SECOND,
});
const dwell = effectiveDwell({
  pickupDelay: lognormal({ mean: 1, cv: 1 }),
  forgotten: 0.02,
  validity: 7,
  removalWait: meanWaitForRound([1]),
});

describe('the full life cycle of a parcel', () => {
  it('cancels 4.777 % of the reservations', () => {
    expect(race.cancelled).toBeCloseTo(0.03 + 0.97 * Math.exp(-4), 15);
    expect(race.cancelled).toBeCloseTo(0.04777, 5);
  });

  it('holds a compartment for 1.071675 days on average', () => {
    expect(meanHold(race, dwell)).toBeCloseTo(1.071675, 6);
  });

  it('gives Erlang B its load', () => {
    const hold = meanHold(race, dwell);
    const blocking = [
      { perDay: 30, compartments: 30 },
      { perDay: 18, compartments: 20 },
      { perDay: 12, compartments: 10 },
    ].map(({ perDay, compartments }) => erlangB(perDay * hold, compartments));
    [0.170429, 0.141017, 0.335884].forEach((expected, size) => {
      expect(blocking[size]).toBeCloseTo(expected, 6);
    });
  });
});

describe('mean hold', () => {
  it('is the reservation alone where nobody confirms', () => {
    const never = reservationRace({ handling: exponential(1), walkAway: 1, timeout: 3 });
    expect(never).toEqual({ cancelled: 1, meanHold: 3 });
    expect(meanHold(never, 100)).toBe(3);
  });
});
