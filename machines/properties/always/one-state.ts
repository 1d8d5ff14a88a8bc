import { EVERY_RECORD } from '../watched.ts';
import { unlessTold } from '../claims.ts';
import type { LockerRecord } from '../../record.ts';
import type { AlwaysProperty } from '../property.ts';
import type { Change } from '../reading.ts';
import { changeInWords, stepOf } from '../wording.ts';

export const oneState: AlwaysProperty = {
  number: 'A1',
  name: 'one-state',
  statement: 'A compartment of the bank is in exactly one state: the one that it last changed to.',
  rules: ['R6', 'R9'],
  reason:
    'What staff and reports say of a door is only worth something if the door is in one state.',
  watches: EVERY_RECORD,
  needs: ['timer-fires'],
  obstacle: unlessTold('changes'),
  create: (view) => ({
    before(record) {
      const { changes, doors } = view.effectsOf(record);
      for (let i = 0; i < changes.length; i++) {
        const { compartment, from } = changes[i]!;
        const known = changedBefore(i, changes)?.to ?? view.compartments.stateOf(compartment);
        if (known === undefined) return strange(record, compartment);
        if (known !== from) {
          return `${stepOf(record)} moved ${changeInWords(changes[i]!)}, but it was ${known}.`;
        }
      }
      for (const door of doors) {
        if (view.compartments.stateOf(door) === undefined) return strange(record, door);
      }
      return undefined;
    },
  }),
};

/** The last change of the same compartment before the i-th. */
function changedBefore(i: number, changes: readonly Change[]): Change | undefined {
  for (let j = i - 1; j >= 0; j--) {
    if (changes[j]!.compartment === changes[i]!.compartment) return changes[j];
  }
  return undefined;
}

function strange(record: LockerRecord, compartment: string): string {
  return `${stepOf(record)} touched ${compartment}, which the bank does not have.`;
}
