import type { LockerRecord } from '../../record.ts';
import type { LockerView } from '../locker-view.ts';
import type { AlwaysProperty } from '../property.ts';
import { stepOf } from '../wording.ts';

export const rightCompartment: AlwaysProperty = {
  number: 'A22',
  name: 'right-compartment',
  statement: 'A reply names the compartment that its reservation, code or command points at.',
  rules: ['R68'],
  reason: 'People go to the door that the reply names.',
  watches: ['confirm', 'cancel', 'pickup', 'confirmRemoval', 'fault', 'repair'],
  needs: ['compartment-given-again'],
  create: (view) => ({
    before(record) {
      const { reply } = record;
      if (!reply?.ok || !('compartment' in reply)) return undefined;
      const meant = compartmentMeant(record, view);
      return meant === undefined || meant === reply.compartment
        ? undefined
        : `${stepOf(record)} answered with ${reply.compartment}; it is about ${meant}.`;
    },
  }),
};

/** Undefined if the command points at none that is known. */
function compartmentMeant({ command }: LockerRecord, view: LockerView): string | undefined {
  switch (command?.type) {
    case 'confirm':
    case 'cancel':
      return view.reservations.get(command.reservation)?.compartment;
    case 'pickup':
      return view.tokens.get(command.code)?.compartment;
    case 'confirmRemoval':
    case 'fault':
    case 'repair':
      return command.compartment;
    default:
      return undefined;
  }
}
