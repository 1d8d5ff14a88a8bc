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
    const inAll = () => {
      const issued = tokens.begun;
      const pickedUp = tokens.ended('pickedUp');
      const returned = tokens.ended('returned');
      const inside = compartments.holding;
      return { issued, pickedUp, returned, inside, missing: issued - pickedUp - returned - inside };
    };
    /** Once lost, a code stays lost; it is reported when it happens. */
    let missingBefore = inAll().missing;
    return {
      after(record) {
        const { issued, pickedUp, returned, inside, missing } = inAll();
        if (missing === missingBefore) return undefined;
        missingBefore = missing;
        if (missing === 0) return undefined;
        return `After ${stepOf(record)} ${issued} codes were issued, but ${pickedUp} picked up, ${returned} returned, and ${inside} parcels are inside.`;
      },
    };
  },
};
