import { describe, expect, it } from 'vitest';
import { createReservations, RESERVATION } from '../../../machines/bookkeeping/reservations.ts';
import { REJECTIONS } from '../../../machines/command.ts';
import { createNow } from '../../../machines/now.ts';

const REMEMBER_MS = 100;

function create(compartmentCount: number) {
  const now = createNow(0);
  return {
    now,
    reservations: createReservations({ now, compartmentCount, rememberMs: REMEMBER_MS }),
  };
}

describe('reservations', () => {
  it('are found by their number and ended by their compartment', () => {
    const { reservations } = create(4);
    const [first, second] = [reservations.open(2), reservations.open(0)];
    expect([first, second]).toEqual([0, 1]);
    expect(reservations.compartmentOf(first)).toBe(2);
    expect(reservations.compartmentOf(second)).toBe(0);
    reservations.end(2, RESERVATION.cancelled);
    expect(reservations.fateOf(first)).toBe(RESERVATION.cancelled);
    expect(reservations.fateOf(second)).toBe(RESERVATION.open);
    expect(reservations.compartmentOf(first)).toBe(-1);
    expect(reservations.compartmentOf(second)).toBe(0);
    expect([-1, 2, 1e9].map((one) => reservations.compartmentOf(one))).toEqual([-1, -1, -1]);
  });

  it('end once: what comes later for the same compartment changes nothing', () => {
    const { now, reservations } = create(1);
    reservations.end(0, RESERVATION.lostToFault);
    now[0] = 10;
    const reservation = reservations.open(0);
    now[0] = 20;
    reservations.end(0, RESERVATION.confirmed);
    now[0] = 30;
    reservations.end(0, RESERVATION.timedOut);
    now[0] = 20 + REMEMBER_MS;
    expect(reservations.fateOf(reservation)).toBe(RESERVATION.confirmed);
    now[0]++;
    expect(reservations.fateOf(reservation)).toBe(RESERVATION.unknown);
  });

  it('keep apart those that a compartment had one after another', () => {
    const { reservations } = create(1);
    const endings = [
      RESERVATION.confirmed,
      RESERVATION.cancelled,
      RESERVATION.timedOut,
      RESERVATION.lostToFault,
    ];
    const numbers = endings.map((ending) => {
      const reservation = reservations.open(0);
      reservations.end(0, ending);
      return reservation;
    });
    const last = reservations.open(0);
    expect(numbers.map((number) => reservations.fateOf(number))).toEqual(endings);
    expect(reservations.fateOf(last)).toBe(RESERVATION.open);
    expect(reservations.remembered()).toBe(5);
  });

  it('end in ways that are numbered like the rejections of a confirm and a cancel', () => {
    const { open, unknown, confirmed, cancelled, timedOut, lostToFault } = RESERVATION;
    expect(open).toBe(0);
    for (const type of ['confirm', 'cancel'] as const) {
      expect(
        [unknown, confirmed, cancelled, timedOut, lostToFault].map(
          (fate) => REJECTIONS[type][fate - 1],
        ),
      ).toEqual([
        'unknownReservation',
        'alreadyConfirmed',
        'cancelled',
        'reservationExpired',
        'compartmentOutOfService',
      ]);
    }
  });
});
