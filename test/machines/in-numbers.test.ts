import { describe, expect, it } from 'vitest';
import { DEFAULT_DURATIONS } from '../../machines/durations.ts';
import { rejectionNumber } from '../../machines/numbered-locker.ts';
import { startPair } from '../support/numbered-pair.ts';

const { reservationTimeoutMs: TIMEOUT_MS, tokenValidityMs: VALIDITY_MS } = DEFAULT_DURATIONS;

/** The number of a rejection. */
const no = rejectionNumber;

describe('a locker in numbers, compiled or of actors,', () => {
  it.each([
    [-1, 0],
    [0, no('confirm', 'reservationExpired')],
    [1, no('confirm', 'reservationExpired')],
  ])('answers a confirm %i ms after the timeout with %i', (offMs, outcome) => {
    const { now, locker, compare } = startPair();
    now[0] = 1_000;
    expect(locker.reserve(0)).toBe(0);
    now[0] = 1_000 + TIMEOUT_MS + offMs;
    expect(locker.confirm(0)).toBe(outcome);
    compare();
  });

  it.each([
    [-1, 4],
    [0, 4],
    [1, no('pickup', 'expired')],
  ])('answers a pickup %i ms after the last of the seven days with %i', (offMs, outcome) => {
    const { now, locker, compare } = startPair();
    now[0] = 1_000;
    expect(locker.deposit(2)).toBe(0);
    now[0] = 1_000 + VALIDITY_MS + offMs;
    expect(locker.pickup(0)).toBe(outcome);
    compare();
  });

  it('knows nothing of what is not there', () => {
    const { locker, codes, compare } = startPair();
    for (const none of [-1, -2, -1e9]) {
      expect(locker.reserve(none)).toBe(no('reserve', 'unknownSize'));
      expect(locker.deposit(none)).toBe(no('deposit', 'unknownSize'));
      expect(locker.confirm(none)).toBe(no('confirm', 'unknownReservation'));
      expect(locker.cancel(none)).toBe(no('cancel', 'unknownReservation'));
      expect(locker.fault(none)).toBe(no('fault', 'unknownCompartment'));
      expect(locker.repair(none)).toBe(no('repair', 'unknownCompartment'));
      expect(locker.confirmRemoval(none)).toBe(no('confirmRemoval', 'unknownCompartment'));
    }
    for (const token of [-1, 0, 1, 1e9, codes.unissued(0), codes.unissued(7)]) {
      expect(locker.pickup(token)).toBe(no('pickup', 'invalidCode'));
    }
    for (const reservation of [0, 1, 1e9]) {
      expect(locker.confirm(reservation)).toBe(no('confirm', 'unknownReservation'));
    }
    expect(locker.openExpired()).toEqual({ opened: [], blocked: [] });
    expect(locker.lastCompartment()).toBe(-1);
    compare();
  });

  it('tells the compartment of the last reserve, confirm or deposit, and of nothing else', () => {
    const { locker } = startPair();
    expect([locker.reserve(0), locker.lastCompartment()]).toEqual([0, 0]);
    expect([locker.deposit(2), locker.lastCompartment()]).toEqual([0, 4]);
    expect([locker.reserve(2), locker.lastCompartment()]).toEqual([
      no('reserve', 'noCompartment'),
      4,
    ]);
    expect([locker.pickup(0), locker.lastCompartment()]).toEqual([4, 4]);
    expect([locker.confirm(0), locker.lastCompartment()]).toEqual([1, 0]);
    expect([locker.fault(3), locker.lastCompartment()]).toEqual([3, 0]);
    expect([locker.cancel(0), locker.lastCompartment()]).toEqual([
      no('cancel', 'alreadyConfirmed'),
      0,
    ]);
  });

  it('lists what has expired in its order, apart what is blocked', () => {
    const { now, locker, compare } = startPair();
    for (const size of [2, 0, 1]) {
      now[0]! += 10;
      locker.deposit(size);
    }
    locker.fault(0);
    now[0]! += VALIDITY_MS;
    expect(locker.openExpired()).toEqual({ opened: [4], blocked: [0] });
    now[0]! += 1;
    expect(locker.openExpired()).toEqual({ opened: [4, 3], blocked: [0] });
    compare();
  });
});
