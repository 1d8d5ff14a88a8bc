import {
  deposit,
  fault,
  move,
  openExpired,
  pickup,
  repair,
  reserve,
} from '../../../support/record-builders.ts';
import { but, type WrongStory } from '../../../support/stories.ts';

export const stories: readonly WrongStory[] = [
  [
    'a pickup that opens no door',
    [
      deposit(0, 'S1', 'A'),
      but(pickup(1, 'A', 'S1'), { effects: [move('S1', 'occupied', 'free')] }),
    ],
    'left shut: S1',
  ],
  [
    'a repair that does not show what was left behind',
    [
      reserve(0, 'R1', 'S1'),
      fault(1, 'S1', 'reserved'),
      but(repair(2, 'S1', 'unverified'), {
        effects: [move('S1', 'outOfService.unverified', 'free')],
      }),
    ],
    'left shut: S1',
  ],
  [
    'an openExpired that lists and does not open',
    [deposit(0, 'S1', 'A'), but(openExpired(1001, ['S1']), { effects: [] })],
    'left shut: S1',
  ],
];
