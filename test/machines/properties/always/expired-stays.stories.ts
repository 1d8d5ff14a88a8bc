import { deposit, door, move, openExpired, removal } from '../../../support/record-builders.ts';
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
  [
    'a parcel that is laid upon an expired one',
    [deposit(0, 'S1', 'A'), deposit(1_001, 'S1', 'B')],
    'given S1, from which nobody has confirmed that the expired parcel of A was removed',
  ],
  [
    'a removal that clears the neighbour, too',
    [
      deposit(0, 'S1', 'A'),
      deposit(0, 'S2', 'B'),
      but(removal(1_001, 'S1'), {
        effects: [move('S1', 'occupied', 'free'), move('S2', 'occupied', 'free')],
      }),
    ],
    'moved S2 from occupied to free, but nobody has confirmed',
  ],
];
