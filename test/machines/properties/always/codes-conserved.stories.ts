import { deposit, fault } from '../../../support/record-builders.ts';
import type { WrongStory } from '../../../support/stories.ts';

export const stories: readonly WrongStory[] = [
  [
    'a parcel that vanishes',
    [deposit(0, 'S1', 'A'), fault(1, 'S1', 'occupied', 'outOfService.empty')],
    'the codes do not add up: issued 1, picked up 0, returned 0, parcels inside 0',
  ],
];
