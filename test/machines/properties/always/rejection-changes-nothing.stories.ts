import { deposit, door, rejected } from '../../../support/record-builders.ts';
import { but, type WrongStory } from '../../../support/stories.ts';

export const stories: readonly WrongStory[] = [
  [
    'a rejected pickup that opens the door',
    [
      deposit(0, 'S1', 'A'),
      but(rejected(1001, { type: 'pickup', code: 'A' }, 'expired'), { effects: [door('S1')] }),
    ],
    'opened: S1',
  ],
];
