import { deposit, pickup, rejected, removal } from '../../../support/record-builders.ts';
import type { WrongStory } from '../../../support/stories.ts';

export const stories: readonly WrongStory[] = [
  [
    'a second pickup, of the next customer’s parcel',
    [deposit(0, 'S1', 'A'), pickup(1, 'A', 'S1'), deposit(2, 'S1', 'B'), pickup(3, 'A', 'S1')],
    'was spent before: pickedUp',
  ],
  ['a code from nowhere', [deposit(0, 'S1', 'A'), pickup(1, 'X', 'S1')], 'belongs to no parcel'],
  [
    'a spent code that is forgotten at once',
    [
      deposit(0, 'S1', 'A'),
      pickup(1, 'A', 'S1'),
      rejected(501, { type: 'pickup', code: 'A' }, 'invalidCode'),
    ],
    'alreadyUsed is right',
  ],
  [
    'the code of a removed parcel that is called used',
    [
      deposit(0, 'S1', 'A'),
      removal(1_001, 'S1'),
      rejected(1_002, { type: 'pickup', code: 'A' }, 'alreadyUsed'),
    ],
    'answered alreadyUsed; returned is right',
  ],
  [
    'a code that is called used and never was',
    [rejected(0, { type: 'pickup', code: 'X' }, 'alreadyUsed')],
    'answered alreadyUsed; invalidCode is right',
  ],
  [
    'a code that is called expired and never was',
    [rejected(0, { type: 'pickup', code: 'X' }, 'expired')],
    'answered expired; invalidCode is right',
  ],
];
