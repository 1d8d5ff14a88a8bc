import { holdsParcel } from '../compartments-view.ts';
import type { SometimesProperty } from '../property.ts';
import { exchange } from '../reading.ts';

export const usedCodeAfterReuse: SometimesProperty = {
  number: 'S20',
  name: 'used-code-after-reuse',
  statement: 'A spent code is tried while another parcel is in its compartment.',
  rules: ['R31', 'R44'],
  watches: ['pickup'],
  create: (view) => (record) => {
    const pickup = exchange(record, 'pickup');
    const token = pickup && view.tokens.get(pickup.command.code);
    return token?.ending !== undefined && holdsParcel(view.compartments.stateOf(token.compartment));
  },
};
