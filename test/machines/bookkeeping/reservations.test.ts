import { describe, expect, it } from 'vitest';
import { createReservations, RESERVATION } from '../../../machines/bookkeeping/reservations.ts';
import { REJECTIONS } from '../../../machines/command.ts';

const REMEMBER_MS = 100;

describe('reservations', () => {
  it('are found by their number and ended by their compartment', () => {
    const reservations = createReservations(4, REMEMBER_MS);
    const [first, second] = [reservations.open(2, 10), reservations.open(0, 20)];
    expect([first, second]).toEqual([0, 1]);
    expect(reservations.compartmentOf(first)).toBe(2);
    expect(reservations.compartmentOf(second)).toBe(0);
    reservations.end(2, RESERVATION.cancelled, 30);
    expect(reservations.fateOf(first, 30)).toBe(RESERVATION.cancelled);
    expect(reservations.fateOf(second, 30)).toBe(RESERVATION.open);
    expect(reservations.compartmentOf(first)).toBe(2);
  });

  it('end once: what comes later for the same compartment changes nothing', () => {
    const reservations = createReservations(1, REMEMBER_MS);
    reservations.end(0, RESERVATION.lostToFault, 5);
    const reservation = reservations.open(0, 10);
    reservations.end(0, RESERVATION.confirmed, 20);
    reservations.end(0, RESERVATION.timedOut, 30);
    expect(reservations.fateOf(reservation, 20 + REMEMBER_MS)).toBe(RESERVATION.confirmed);
    expect(reservations.fateOf(reservation, 20 + REMEMBER_MS + 1)).toBe(RESERVATION.unknown);
  });

  it('keep apart those that a compartment had one after another', () => {
    const reservations = createReservations(1, REMEMBER_MS);
    const endings = [
      RESERVATION.confirmed,
      RESERVATION.cancelled,
      RESERVATION.timedOut,
      RESERVATION.lostToFault,
    ];
    const numbers = endings.map((ending) => {
      const reservation = reservations.open(0, 10);
      reservations.end(0, ending, 10);
      return reservation;
    });
    const last = reservations.open(0, 10);
    expect(numbers.map((number) => reservations.fateOf(number, 10))).toEqual(endings);
    expect(reservations.fateOf(last, 10)).toBe(RESERVATION.open);
    expect(reservations.remembered).toBe(5);
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
