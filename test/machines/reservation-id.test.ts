import { expect, it } from 'vitest';
import { reservationId, reservationNumber } from '../../machines/reservation-id.ts';

it('the id of a reservation and its number tell each other', () => {
  expect([0, 9, 1e6].map(reservationId)).toEqual(['R1', 'R10', 'R1000001']);
  expect(['R1', 'R10', 'R1000001'].map(reservationNumber)).toEqual([0, 9, 1e6]);
});

it.each(['', 'R', 'R0', 'R01', 'RR1', 'xR1', 'R1x', 'R1.5', 'r1', 'R12345678901234567'])(
  'no reservation is called %j',
  (text) => expect(reservationNumber(text)).toBe(-1),
);
