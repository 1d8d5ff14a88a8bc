import type { LockerRecord } from '../../../../machines/record.ts';
import { cancel, deposit, pickup, rejected, reserve } from '../../../support/record-builders.ts';
import { but, type WrongStory } from '../../../support/stories.ts';

const confirm = { type: 'confirm', reservation: 'R1' } as const;
const cancelled = { type: 'cancel', reservation: 'R1' } as const;
const code = { type: 'pickup', code: 'A' } as const;

const cut = (record: LockerRecord) => but(record, { injected: 'restart' });

export const stories: readonly WrongStory[] = [
  [
    'a code that nobody knows any more',
    [deposit(0, 'S1', 'A'), cut(rejected(1, code, 'invalidCode'))],
    'pickup A at 1 ms was answered that it is unknown; it was given at 0 ms, and the power was cut since.',
  ],
  [
    'a reservation that nobody knows any more, some time later',
    [
      reserve(0, 'R1', 'S1'),
      cut(deposit(1, 'S2', 'A')),
      rejected(2, confirm, 'unknownReservation'),
    ],
    'confirm R1 at 2 ms was answered that it is unknown',
  ],
  [
    'a spent code, after a crash inside a command',
    [
      deposit(0, 'S1', 'A'),
      but(pickup(1, 'A', 'S1'), { injected: 'crash' }),
      rejected(2, code, 'invalidCode'),
    ],
    'it was given at 0 ms',
  ],
  [
    'a reservation that was cancelled',
    [
      reserve(0, 'R1', 'S1'),
      cancel(1, 'R1', 'S1'),
      cut(rejected(2, cancelled, 'unknownReservation')),
    ],
    'cancel R1 at 2 ms',
  ],
  [
    'a reservation that was made in the instant of the power cut',
    [reserve(1, 'R1', 'S1'), cut(rejected(1, confirm, 'unknownReservation'))],
    'it was given at 1 ms',
  ],
];
