import { deposit, reserve } from '../../../support/record-builders.ts';
import type { WrongStory } from '../../../support/stories.ts';

export const stories: readonly WrongStory[] = [
  [
    'two reservations on one compartment',
    [reserve(0, 'R1', 'S1'), reserve(1, 'R2', 'S1')],
    'given S1, which is reserved (R1)',
  ],
  [
    'a parcel on top of another',
    [deposit(0, 'S1', 'A'), reserve(1, 'R2', 'S1')],
    'given S1, which is occupied (A)',
  ],
];
