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
  [
    'a reservation without a door to put the parcel in',
    [but(reserve(0, 'R1', 'S1'), { effects: [move('S1', 'free', 'reserved')] })],
    'reserve S at 0 ms succeeded, but left shut: S1',
  ],
  [
    'a deposit behind a shut door',
    [
      but(deposit(0, 'S1', 'A'), {
        effects: [move('S1', 'free', 'reserved'), move('S1', 'reserved', 'occupied')],
      }),
    ],
    'deposit S at 0 ms succeeded, but left shut: S1',
  ],
  [
    'an openExpired that opens none of two doors',
    [
      deposit(0, 'S1', 'A'),
      deposit(0, 'S2', 'B'),
      but(openExpired(1_001, ['S1', 'S2']), { effects: [] }),
    ],
    'left shut: S1, S2',
  ],
];
