import { deposit, fault, rejected, repair } from '../../../support/record-builders.ts';
import type { WrongStory } from '../../../support/stories.ts';

export const stories: readonly WrongStory[] = [
  [
    'the right code refused after a wrong one',
    [
      deposit(0, 'S1', 'A'),
      rejected(1, { type: 'pickup', code: 'X' }, 'invalidCode'),
      rejected(2, { type: 'pickup', code: 'A' }, 'invalidCode'),
    ],
    'the code is live and its parcel is in S1',
  ],
  [
    'a code that does not work after the repair',
    [
      deposit(0, 'S1', 'A'),
      fault(1, 'S1', 'occupied'),
      repair(2, 'S1', 'holding'),
      rejected(3, { type: 'pickup', code: 'A' }, 'compartmentOutOfService'),
    ],
    'the code is live',
  ],
  [
    'the right code refused in its last millisecond',
    [deposit(0, 'S1', 'A'), rejected(1_000, { type: 'pickup', code: 'A' }, 'invalidCode')],
    'the code is live and its parcel is in S1',
  ],
];
