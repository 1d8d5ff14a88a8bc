import type { LockerRecord } from '../../record.ts';
import type { LockerView } from '../locker-view.ts';
import type { AlwaysProperty } from '../property.ts';
import { allocation, changesOf, succeeded } from '../reading.ts';
import { stepOf } from '../wording.ts';

export const reservationEndsOnce: AlwaysProperty = {
  number: 'A12',
  name: 'reservation-ends-once',
  statement:
    'Each reservation ends exactly once: confirmed, cancelled, timed out, or lost to a fault.',
  rules: ['R12-R15', 'R40', 'R41', 'R46'],
  reason: 'A reservation that ends twice gives its compartment to two drivers.',
  watches: ['reserve', 'deposit', 'confirm', 'cancel', 'timer'],
  needs: [
    'confirm-rejected-already-confirmed',
    'cancel-rejected-cancelled',
    'confirm-rejected-reservation-expired',
    'confirm-rejected-compartment-out-of-service',
  ],
  create: (view) => ({
    before: (record) =>
      record.command
        ? (begunTwice(record, view) ?? endedTwice(record, view))
        : timedOutTwice(record, view),
  }),
};

function begunTwice(record: LockerRecord, view: LockerView): string | undefined {
  const given = allocation(record)?.reply;
  return given && view.reservations.get(given.reservation)
    ? `${stepOf(record)} was given reservation ${given.reservation}, which another parcel has or had.`
    : undefined;
}

function endedTwice(record: LockerRecord, view: LockerView): string | undefined {
  const ended = succeeded(record, 'confirm') ?? succeeded(record, 'cancel');
  if (!ended) return undefined;
  const id = ended.command.reservation;
  const reservation = view.reservations.get(id);
  if (!reservation) return `${stepOf(record)} succeeded for a reservation that is unknown.`;
  if (reservation.ending) {
    return `${stepOf(record)} succeeded, but the reservation had ended: ${reservation.ending}.`;
  }
  const lateMs = record.atMs - reservation.untilMs;
  return lateMs >= 0
    ? `${stepOf(record)} succeeded, but its time was up at ${reservation.untilMs} ms.`
    : undefined;
}

/** A timer that was left armed fires for a reservation that has ended already, or for nothing. */
function timedOutTwice(record: LockerRecord, view: LockerView): string | undefined {
  const compartments = changesOf(record).map(({ compartment }) => compartment);
  if (compartments.length === 0) return `${stepOf(record)} fired, but ended no reservation.`;
  const unreserved = compartments.find((c) => !view.reservations.openAt(c));
  return unreserved === undefined
    ? undefined
    : `${stepOf(record)} fired for ${unreserved}, which has no open reservation.`;
}
