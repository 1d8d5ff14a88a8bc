import { EVERY_RECORD } from '../watched.ts';
import { unlessTold } from '../claims.ts';
import type { AlwaysProperty } from '../property.ts';
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
      if (record.effects.length === 0) return undefined;
      const { changes, doors } = view.effectsOf(record);
      for (const [i, change] of changes.entries()) {
        const { compartment, from } = change;
        const known =
          changes.slice(0, i).findLast((earlier) => earlier.compartment === compartment)?.to ??
          view.compartments.stateOf(compartment);
        if (known !== undefined && known !== from) {
          return `${stepOf(record)} moved ${changeInWords(change)}, but it was ${known}.`;
        }
      }
      const strange = [...changes.map(({ compartment }) => compartment), ...doors].find(
        (compartment) => view.compartments.stateOf(compartment) === undefined,
      );
      return strange === undefined
        ? undefined
        : `${stepOf(record)} touched ${strange}, which the bank does not have.`;
    },
  }),
};
