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
      const compartment = allocation(record)?.reply.compartment;
      if (compartment === undefined) return undefined;
      const state = view.compartments.stateOf(compartment);
      return state?.startsWith('outOfService')
        ? `${stepOf(record)} was given ${compartment}, which is ${state}.`
        : undefined;
    },
  }),
};
