import type { EventuallyProperty } from '../property.ts';

export const expiredAreSeen: EventuallyProperty = {
  number: 'E3',
  name: 'expired-are-seen',
  statement: 'In the end every expired parcel was shown to staff and removed.',
  rules: ['R32', 'R33', 'R69'],
  reason: 'A parcel that nobody is told of stays, and its compartment is lost to the bank.',
  needs: ['expired-opened'],
  when: 'settled',
  judge({ tokens }) {
    if (tokens.overdue.size === 0) return undefined;
    const which = [...tokens.overdue].map(({ id, compartment }) => `${compartment} (${id})`);
    return `Staff have opened and removed what had expired, and these are still inside: ${which.join(', ')}.`;
  },
};
