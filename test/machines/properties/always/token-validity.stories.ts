import {
  confirm,
  deposit,
  fault,
  pickup,
  rejected,
  reserve,
} from '../../../support/record-builders.ts';
import { replying, status, type WrongStory } from '../../../support/stories.ts';

export const stories: readonly WrongStory[] = [
  [
    'a last millisecond that is refused',
    [deposit(0, 'S1', 'A'), rejected(1000, { type: 'pickup', code: 'A' }, 'expired')],
    'works until 1000 ms',
  ],
  [
    'a last millisecond that is refused behind a faulty door',
    [
      deposit(0, 'S1', 'A'),
      fault(1, 'S1', 'occupied'),
      rejected(1000, { type: 'pickup', code: 'A' }, 'expired'),
    ],
    'works until 1000 ms',
  ],
  [
    'a millisecond too many',
    [deposit(0, 'S1', 'A'), pickup(1001, 'A', 'S1')],
    'expired at 1000 ms',
  ],
  [
    'a wrong promise',
    [replying(deposit(0, 'S1', 'A'), { expiresAtMs: 999 })],
    'until 999 ms; it is valid until 1000 ms',
  ],
  [
    'a live token that is counted as expired',
    [
      deposit(0, 'S1', 'A'),
      status(1000, { free: 1, occupied: 1 }, { free: 1 }, { live: 0, expired: 1 }),
    ],
    'counts 1 expired tokens; there are 0',
  ],
  [
    'a wrong promise to a driver who had reserved',
    [reserve(0, 'R1', 'S1'), replying(confirm(9, 'R1', 'S1', 'A'), { expiresAtMs: 1_000 })],
    'until 1000 ms; it is valid until 1009 ms',
  ],
];
