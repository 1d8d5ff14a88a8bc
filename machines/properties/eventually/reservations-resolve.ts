import type { EventuallyProperty } from '../property.ts';

export const reservationsResolve: EventuallyProperty = {
  number: 'E1',
  name: 'reservations-resolve',
  statement:
    'In the end no reservation is open: each was confirmed or cancelled, or its time was up.',
  rules: ['R40', 'R41', 'R69'],
  reason: 'A reservation that never ends takes a compartment out of the bank for good.',
  needs: ['timer-fires'],
  when: 'settled',
  judge({ reservations, nowMs }) {
    const open = [...reservations.open];
    if (open.length === 0) return undefined;
    const which = open.map(
      ({ id, compartment, untilMs }) => `${id} (${compartment}, until ${untilMs} ms)`,
    );
    return `At ${nowMs} ms, long after the last traffic, these reservations are open: ${which.join(', ')}.`;
  },
};
