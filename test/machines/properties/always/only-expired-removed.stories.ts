import { deposit, fault, removal } from '../../../support/record-builders.ts';
import type { WrongStory } from '../../../support/stories.ts';

export const stories: readonly WrongStory[] = [
  ['a live parcel', [deposit(0, 'S1', 'A'), removal(1000, 'S1')], 'code A is live until 1000 ms'],
  ['no parcel at all', [removal(0, 'S1')], 'S1 is free'],
  ['from a compartment that nobody has', [removal(0, 'X1')], 'X1 is unknown'],
  [
    'a parcel behind a faulty door',
    [deposit(0, 'S1', 'A'), fault(1, 'S1', 'occupied'), removal(1_001, 'S1')],
    'S1 is outOfService.holding',
  ],
];
