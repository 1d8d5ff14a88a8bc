import { deposit, fault, openExpired } from '../../../support/record-builders.ts';
import type { WrongStory } from '../../../support/stories.ts';

export const stories: readonly WrongStory[] = [
  [
    'a parcel that is forgotten',
    [deposit(0, 'S1', 'A'), deposit(0, 'S2', 'B'), openExpired(1001, ['S2'])],
    'lists as opened: S2; expired are: S1, S2',
  ],
  [
    'a live parcel that is opened',
    [deposit(0, 'S1', 'A'), openExpired(1000, ['S1'])],
    'lists as opened: S1; expired are: none',
  ],
  [
    'a wrong order',
    [deposit(0, 'S1', 'A'), deposit(1, 'S2', 'B'), openExpired(1002, ['S2', 'S1'])],
    'expired are: S1, S2',
  ],
  [
    'a faulty compartment that is passed over',
    [deposit(0, 'S1', 'A'), fault(1, 'S1', 'occupied'), openExpired(1001, [])],
    'lists as blocked: none; expired and faulty are: S1',
  ],
  [
    'a wrong order of those that are blocked',
    [
      deposit(0, 'S1', 'A'),
      deposit(1, 'S2', 'B'),
      fault(2, 'S1', 'occupied'),
      fault(2, 'S2', 'occupied'),
      openExpired(1_002, [], ['S2', 'S1']),
    ],
    'expired and faulty are: S1, S2',
  ],
];
