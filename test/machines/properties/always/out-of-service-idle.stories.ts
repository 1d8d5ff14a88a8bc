import { deposit, fault, reserve } from '../../../support/record-builders.ts';
import type { WrongStory } from '../../../support/stories.ts';

export const stories: readonly WrongStory[] = [
  [
    'a reservation behind a faulty door',
    [fault(0, 'S1', 'free'), reserve(1, 'R1', 'S1')],
    'given S1, which is outOfService.empty',
  ],
  [
    'a parcel behind a faulty door',
    [fault(0, 'S1', 'free'), deposit(1, 'S1', 'A')],
    'given S1, which is outOfService.empty',
  ],
];
