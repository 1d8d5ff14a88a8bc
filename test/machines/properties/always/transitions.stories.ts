import { cancel, door, move, reserve } from '../../../support/record-builders.ts';
import { but, type WrongStory } from '../../../support/stories.ts';

export const stories: readonly WrongStory[] = [
  [
    'a cancel that leaves the compartment reserved',
    [reserve(0, 'R1', 'S1'), but(cancel(1, 'R1', 'S1'), { effects: [] })],
    'S1 from reserved to free',
  ],
  [
    'a command that changes a second compartment',
    [
      but(reserve(0, 'R1', 'S1'), {
        effects: [door('S1'), move('S1', 'free', 'reserved'), move('S2', 'free', 'reserved')],
      }),
    ],
    'S2 from free to reserved',
  ],
  [
    'a cancel that frees the neighbour',
    [
      reserve(0, 'R1', 'S1'),
      reserve(0, 'R2', 'S2'),
      but(cancel(1, 'R1', 'S1'), { effects: [move('S2', 'reserved', 'free')] }),
    ],
    'changed: S2 from reserved to free; it should have: S1 from reserved to free',
  ],
];
