import type { SizeStatus } from '../../command.ts';
import { COMPARTMENT_STATES, type CompartmentState } from '../../compartment.ts';
import type { AlwaysProperty } from '../property.ts';
import { succeeded } from '../reading.ts';
import { stepOf } from '../wording.ts';

export const countsAddUp: AlwaysProperty = {
  number: 'A2',
  name: 'counts-add-up',
  statement: 'The status counts every compartment of the bank once, in the state that it is in.',
  rules: ['R36', 'R64'],
  reason: 'An operator who plans by wrong counts turns parcels away, or sends couriers in vain.',
  watches: ['status'],
  needs: ['status-in-use'],
  create: (view, { bank }) => ({
    before(record) {
      const status = succeeded(record, 'status')?.reply;
      if (!status) return undefined;
      for (const [size, name] of bank.sizes.entries()) {
        const counts = status.sizes[name];
        if (!counts) return `${stepOf(record)} says nothing of size ${name}.`;
        for (const state of COMPARTMENT_STATES) {
          const told = countIn(counts, state);
          const known = view.compartments.count(state, size);
          if (told !== known) {
            return `${stepOf(record)} counts ${told} of size ${name} as ${state}; there are ${known}.`;
          }
        }
      }
      return undefined;
    },
  }),
};

function countIn({ outOfService, ...counts }: SizeStatus, state: CompartmentState): number {
  switch (state) {
    case 'outOfService.empty':
      return outOfService.empty;
    case 'outOfService.unverified':
      return outOfService.unverified;
    case 'outOfService.holding':
      return outOfService.holding;
    default:
      return counts[state];
  }
}
