import { deposit, door, move, openExpired } from '../../../support/record-builders.ts';
import { but, type WrongStory } from '../../../support/stories.ts';

export const stories: readonly WrongStory[] = [
  [
    'an openExpired that clears',
    [
      deposit(0, 'S1', 'A'),
      but(openExpired(1001, ['S1']), { effects: [door('S1'), move('S1', 'occupied', 'free')] }),
    ],
    'nobody has confirmed',
  ],
];
