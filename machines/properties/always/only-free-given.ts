import type { AlwaysProperty } from '../property.ts';
import { allocation } from '../reading.ts';
import { stepOf } from '../wording.ts';

export const onlyFreeGiven: AlwaysProperty = {
  number: 'A8',
  name: 'only-free-given',
  statement: 'No compartment that is reserved or occupied is given to another parcel.',
  rules: ['R8'],
  reason: 'Two parcels behind one door: whoever comes first takes both.',
  watches: ['reserve', 'deposit'],
  needs: ['bank-full'],
  create: (view) => ({
    before(record) {
      const given = allocation(record);
      if (!given) return undefined;
      const { compartment } = given.reply;
      const state = view.compartments.stateOf(compartment);
      if (state !== 'reserved' && state !== 'occupied') return undefined;
      const holder = view.reservations.openAt(compartment) ?? view.tokens.openAt(compartment);
      return `${stepOf(record)} was given ${compartment}, which is ${state} (${holder?.id ?? 'nobody knows for whom'}).`;
    },
  }),
};
