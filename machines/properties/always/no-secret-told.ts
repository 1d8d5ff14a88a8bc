import type { LockerRecord } from '../../record.ts';
import { unlessTold } from '../claims.ts';
import type { AlwaysProperty } from '../property.ts';
import { issue } from '../reading.ts';
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
      const issued = issue(record);
      if (!issued) return;
      const reservation =
        'reservation' in issued.reply ? issued.reply.reservation : confirmedBy(record);
      if (reservation !== undefined) reservationOf.set(issued.reply.code, reservation);
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

function confirmedBy({ command }: LockerRecord): string | undefined {
  return command?.type === 'confirm' ? command.reservation : undefined;
}
