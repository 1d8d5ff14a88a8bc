import {
  deposit,
  door,
  move,
  pickup,
  removal,
  reserve,
  timer,
} from '../../../support/record-builders.ts';
import { but, type WrongStory } from '../../../support/stories.ts';

export const stories: readonly WrongStory[] = [
  [
    'a door that opens beside the right one',
    [
      deposit(0, 'S1', 'A'),
      but(pickup(1, 'A', 'S1'), {
        effects: [door('S1'), door('S2'), move('S1', 'occupied', 'free')],
      }),
    ],
    'opened S2',
  ],
  [
    'a door that opens by a timer',
    [
      reserve(0, 'R1', 'S1'),
      but(timer(180, 'S1'), { effects: [door('S1'), move('S1', 'reserved', 'free')] }),
    ],
    'a timer at 180 ms opened S1',
  ],
  [
    'a removal that opens the door',
    [
      deposit(0, 'S1', 'A'),
      but(removal(1001, 'S1'), { effects: [door('S1'), move('S1', 'occupied', 'free')] }),
    ],
    'opened S1',
  ],
  [
    'two doors that open beside the right one',
    [
      but(reserve(0, 'R1', 'S1'), {
        effects: [...reserve(0, 'R1', 'S1').effects, door('S2'), door('M1')],
      }),
    ],
    'opened S2, M1',
  ],
];
