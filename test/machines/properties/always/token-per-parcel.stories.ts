import {
  deposit,
  door,
  fault,
  openExpired,
  pickup,
  removal,
} from '../../../support/record-builders.ts';
import { but, status, type WrongStory } from '../../../support/stories.ts';

export const stories: readonly WrongStory[] = [
  [
    'a token kept after the removal, in the counts',
    [
      deposit(0, 'S1', 'A'),
      removal(1001, 'S1'),
      status(1002, { free: 2 }, { free: 1 }, { live: 0, expired: 1 }),
    ],
    '0 live and 1 expired tokens for 0 parcels',
  ],
  [
    'a token kept after the removal, in the list of what has expired',
    [deposit(0, 'S1', 'A'), removal(1001, 'S1'), openExpired(1002, ['S1'])],
    'lists S1, which holds no parcel',
  ],
  [
    'two codes for one compartment',
    [deposit(0, 'S1', 'A'), deposit(1, 'S1', 'B')],
    'a second code for S1; A still points at it',
  ],
  [
    'a parcel whose token is gone',
    [deposit(0, 'S1', 'A'), but(pickup(1, 'A', 'S1'), { effects: [door('S1')] })],
    'S1 is occupied, but no token',
  ],
  [
    'an empty compartment among those that are blocked',
    [fault(0, 'S1', 'free'), openExpired(1, [], ['S1'])],
    'lists S1, which holds no parcel',
  ],
  [
    'a token of a parcel that a fault has made vanish',
    [deposit(0, 'S1', 'A'), fault(1, 'S1', 'occupied', 'outOfService.empty')],
    'S1 is outOfService.empty, but code A points at it',
  ],
];
