import type { EventuallyProperty } from '../property.ts';

export const liveCodesOpen: EventuallyProperty = {
  number: 'E2',
  name: 'live-codes-open',
  statement: 'In the end every code that was live, in a bank without a fault, has opened its door.',
  rules: ['R24', 'R31', 'R69'],
  reason: 'Every customer who comes in time gets the parcel, whatever happened before.',
  needs: ['compartment-given-again'],
  when: 'settled',
  judge({ tokens }) {
    const shut = [...tokens.open].filter((token) => !tokens.overdue.has(token));
    if (shut.length === 0) return undefined;
    const which = shut.map(({ id, compartment }) => `${id} (${compartment})`);
    return `These codes were live when they were tried, and their parcels are still inside: ${which.join(', ')}.`;
  },
};
