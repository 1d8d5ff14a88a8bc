import { EVERY_RECORD } from '../watched.ts';
import type { AlwaysProperty } from '../property.ts';
import { stepOf } from '../wording.ts';

export const codesConserved: AlwaysProperty = {
  number: 'A5',
  name: 'codes-conserved',
  statement: 'Codes issued = picked up + returned + parcels inside.',
  rules: ['R66'],
  hasMemory: true,
  reason: 'A code that is neither used, nor returned, nor inside is a parcel that was lost.',
  watches: EVERY_RECORD,
  needs: ['compartment-given-again', 'expired-removed'],
  create({ tokens, compartments }) {
    const pickedUp = () => tokens.ended('pickedUp');
    const returned = () => tokens.ended('returned');
    const missing = () => tokens.begun - pickedUp() - returned() - compartments.holding;
    /** Once lost, a code stays lost; it is reported when it happens. */
    let missingBefore = missing();
    return {
      after(record) {
        const missingNow = missing();
        if (missingNow === missingBefore) return undefined;
        missingBefore = missingNow;
        if (missingNow === 0) return undefined;
        return `After ${stepOf(record)} the codes do not add up: issued ${tokens.begun}, picked up ${pickedUp()}, returned ${returned()}, parcels inside ${compartments.holding}.`;
      },
    };
  },
};
