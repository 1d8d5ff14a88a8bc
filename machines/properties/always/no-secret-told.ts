import type { LockerRecord } from '../../record.ts';
import { unlessTold } from '../claims.ts';
import type { AlwaysProperty } from '../property.ts';
import { succeeded } from '../reading.ts';
import { EVERY_COMMAND } from '../watched.ts';
import { stepOf } from '../wording.ts';

export const noSecretTold: AlwaysProperty = {
  number: 'A28',
  name: 'no-secret-told',
  statement: 'A code that opens a door is told to nobody but the recipient of its parcel.',
  rules: ['R31', 'R70'],
  hasMemory: true,
  reason: 'Whoever knows the code can take the parcel, and nobody can tell who did.',
  watches: EVERY_COMMAND,
  needs: ['person-notified'],
  obstacle: unlessTold('notifications'),
  create(view) {
    /** The reservation under which a code was issued. */
    const reservationOf = new Map<string, string>();

    function remember(record: LockerRecord): void {
      const confirmed = succeeded(record, 'confirm');
      if (confirmed) reservationOf.set(confirmed.reply.code, confirmed.command.reservation);
      const deposited = succeeded(record, 'deposit')?.reply;
      if (deposited) reservationOf.set(deposited.code, deposited.reservation);
    }

    return {
      // Afterwards, so that the code that this command issued is among the live ones.
      after(record) {
        remember(record);
        for (const { to, text } of record.notifications ?? []) {
          for (const { id, compartment } of view.tokens.open) {
            if (text.includes(id) && reservationOf.get(id) !== to) {
              return `${stepOf(record)} told ${to} the code ${id}, which opens ${compartment} for the recipient of ${reservationOf.get(id)}.`;
            }
          }
        }
        return undefined;
      },
    };
  },
};
