import { EVERY_RECORD } from '../watched.ts';
import type { LockerRecord } from '../../record.ts';
import { Fifo } from '../fifo.ts';
import type { Reservation } from '../locker-view.ts';
import type { AlwaysProperty } from '../property.ts';
import { changesOf, reasonOf, succeeded } from '../reading.ts';
import { stepOf } from '../wording.ts';

export const reservationTimeout: AlwaysProperty = {
  number: 'A13',
  name: 'reservation-timeout',
  statement:
    'The timer of an open reservation fires at reservedAt + the reservation timeout: no millisecond earlier or later, and before any command of that instant.',
  rules: ['R4', 'R14', 'R40'],
  hasMemory: true,
  reason:
    'Early, it takes the compartment from a driver who still stands there; late, it keeps it from the next one.',
  watches: EVERY_RECORD,
  needs: ['confirm-in-last-millisecond', 'confirm-loses-to-timer'],
  create(view, { durations }) {
    const waiting = new Fifo<Reservation>();
    for (const reservation of view.reservations.open) waiting.push(reservation);

    function announced(record: LockerRecord): string | undefined {
      const reply = succeeded(record, 'reserve')?.reply;
      if (!reply) return undefined;
      const untilMs = record.atMs + durations.reservationTimeoutMs;
      return reply.reservedUntilMs === untilMs
        ? undefined
        : `${stepOf(record)} says that the reservation lasts until ${reply.reservedUntilMs} ms; its time is up at ${untilMs} ms.`;
    }

    function firedWrong(record: LockerRecord): string | undefined {
      if (record.command) return undefined;
      for (const { compartment } of changesOf(record)) {
        const reservation = view.reservations.openAt(compartment);
        if (!reservation || reservation.untilMs === record.atMs) continue;
        const offMs = record.atMs - reservation.untilMs;
        return `The timer of reservation ${reservation.id} (${compartment}) fired at ${record.atMs} ms, ${Math.abs(offMs)} ms ${offMs < 0 ? 'early' : 'late'}.`;
      }
      return undefined;
    }

    function answeredWrong(record: LockerRecord): string | undefined {
      const { command } = record;
      if (command?.type !== 'confirm' && command?.type !== 'cancel') return undefined;
      const reservation = view.reservations.get(command.reservation);
      if (!reservation) return undefined;
      const { untilMs, ending } = reservation;
      if (record.reply?.ok && ending === 'timedOut') {
        return `${stepOf(record)} succeeded; its time was up at ${untilMs} ms.`;
      }
      const isOpen = ending === undefined && record.atMs < untilMs;
      return reasonOf(record) === 'reservationExpired' && isOpen
        ? `${stepOf(record)} was answered reservationExpired; its time is up at ${untilMs} ms.`
        : undefined;
    }

    /** Reservations that are still open although their timer should have fired before this record. */
    function missed(record: LockerRecord): string | undefined {
      // What fell silent is judged for that.
      if (record.command && !record.reply) return undefined;
      const lastMs = record.command ? record.atMs : record.atMs - 1;
      const open: string[] = [];
      for (let head = waiting.peek(); head && head.untilMs <= lastMs; head = waiting.peek()) {
        waiting.shift();
        if (head.ending === undefined) {
          open.push(`${head.id} (${head.compartment}, due at ${head.untilMs} ms)`);
        }
      }
      return open.length === 0
        ? undefined
        : `${stepOf(record)} came before the timer of reservation ${open.join(', ')}.`;
    }

    return {
      before: (record) =>
        announced(record) ?? firedWrong(record) ?? missed(record) ?? answeredWrong(record),
      after(record) {
        const reserved = succeeded(record, 'reserve')?.reply;
        if (reserved) waiting.push(view.reservations.get(reserved.reservation)!);
        return undefined;
      },
    };
  },
};
