import { deposit, reserve } from '../../../support/record-builders.ts';
import { but, type WrongStory } from '../../../support/stories.ts';

export const stories: readonly WrongStory[] = [
  [
    'a smaller compartment',
    [but(reserve(0, 'R1', 'S1'), { command: { type: 'reserve', size: 'M' } })],
    'given S1, which is too small',
  ],
  [
    'a parcel in a smaller compartment',
    [but(deposit(0, 'S1', 'A'), { command: { type: 'deposit', size: 'M' } })],
    'given S1, which is too small',
  ],
];
