import type { EventuallyProperty } from '../property.ts';

export const capacityReturns: EventuallyProperty = {
  number: 'E4',
  name: 'capacity-returns',
  statement: 'In the end all capacity is back: the bank can be filled to the last compartment.',
  rules: ['R8', 'R31', 'R33', 'R69'],
  reason: 'A bank that loses a door now and then is full one day without a parcel in it.',
  needs: ['compartment-given-again'],
  when: 'filled',
  judge({ compartments }, { bank }) {
    const free = compartments.count('free');
    if (free === 0) return undefined;
    return `Everything was taken out and repaired, but only ${bank.compartmentCount - free} of ${bank.compartmentCount} compartments could be filled again.`;
  },
};
