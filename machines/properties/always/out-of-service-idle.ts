import type { AlwaysProperty } from '../property.ts';
import { allocation } from '../reading.ts';
import { stepOf } from '../wording.ts';

export const outOfServiceIdle: AlwaysProperty = {
  number: 'A9',
  name: 'out-of-service-idle',
  statement: 'A compartment that is out of service is never given to a parcel.',
  rules: ['R8'],
  reason: 'A parcel behind a faulty door cannot be fetched.',
  watches: ['reserve', 'deposit'],
  needs: ['offered-beside-fault'],
  create: (view) => ({
    before(record) {
      const given = allocation(record);
      if (!given) return undefined;
      const { compartment } = given.reply;
      const state = view.compartments.stateOf(compartment);
      return state?.startsWith('outOfService')
        ? `${stepOf(record)} was given ${compartment}, which is ${state}.`
        : undefined;
    },
  }),
};
