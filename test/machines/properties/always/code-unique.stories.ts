import { deposit, pickup } from '../../../support/record-builders.ts';
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
];
