import type { LockerRecord } from '../../record.ts';
import { unlessInjected } from '../claims.ts';
import type { LockerView } from '../locker-view.ts';
import type { AlwaysProperty } from '../property.ts';
import { refused } from '../reading.ts';
import { EVERY_RECORD } from '../watched.ts';
import { stepOf } from '../wording.ts';

export const survivesPowerCut: AlwaysProperty = {
  number: 'A30',
  name: 'survives-power-cut',
  statement:
    'No reservation and no code that was given before a power cut is unknown after it, while it is open or remembered.',
  rules: ['R44', 'R72'],
  hasMemory: true,
  reason: 'Whoever was given a code stands before a door that nobody can open.',
  watches: EVERY_RECORD,
  needs: ['timer-after-power-cut', 'code-after-power-cut'],
  obstacle: unlessInjected('restart', 'crash'),
  create(view) {
    let cutAtMs = -Infinity;
    return {
      before(record) {
        if (record.injected === 'restart' || record.injected === 'crash') cutAtMs = record.atMs;
        const given = calledUnknown(record, view);
        return given === undefined || given.beganAtMs > cutAtMs
          ? undefined
          : `${stepOf(record)} was answered that it is unknown; it was given at ${given.beganAtMs} ms, and the power was cut since.`;
      },
    };
  },
};

/** The reservation or the token that the locker does not know any more. */
function calledUnknown(record: LockerRecord, { reservations, tokens }: LockerView) {
  const pickup = refused(record, 'pickup');
  if (pickup?.reply.reason === 'invalidCode') return tokens.get(pickup.command.code);
  const other = refused(record, 'confirm') ?? refused(record, 'cancel');
  return other?.reply.reason === 'unknownReservation'
    ? reservations.get(other.command.reservation)
    : undefined;
}
