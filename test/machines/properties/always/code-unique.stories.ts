import { confirm, deposit, pickup, reserve } from '../../../support/record-builders.ts';
import type { WrongStory } from '../../../support/stories.ts';

export const stories: readonly WrongStory[] = [
  [
    'a code for two parcels',
    [deposit(0, 'S1', 'A'), deposit(1, 'S2', 'A')],
    'issued at 0 ms for S1 and is still in use',
  ],
  [
    'a spent code, issued again while it is remembered',
    [deposit(0, 'S1', 'A'), pickup(1, 'A', 'S1'), deposit(501, 'S1', 'A')],
    'is pickedUp',
  ],
  [
    'a code for two parcels, the second of which was confirmed',
    [deposit(0, 'S1', 'A'), reserve(1, 'R2', 'S2'), confirm(2, 'R2', 'S2', 'A')],
    'issued at 0 ms for S1 and is still in use',
  ],
];
