import { cancel, openExpired, rejected, reserve, timer } from '../../../support/record-builders.ts';
import { replying, type WrongStory } from '../../../support/stories.ts';

export const stories: readonly WrongStory[] = [
  ['a timer 1 ms early', [reserve(0, 'R1', 'S1'), timer(179, 'S1')], '1 ms early'],
  ['a timer 1 ms late', [reserve(0, 'R1', 'S1'), timer(181, 'S1')], '1 ms late'],
  [
    'a timer that never fires',
    [reserve(0, 'R1', 'S1'), openExpired(180, [])],
    'before the timer of reservation R1 (S1, due at 180 ms)',
  ],
  [
    'a timer that lets a later one pass',
    [reserve(0, 'R1', 'S1'), reserve(1, 'R2', 'S2'), timer(181, 'S2')],
    'R1 (S1, due at 180 ms)',
  ],
  [
    'a wrong promise',
    [replying(reserve(0, 'R1', 'S1'), { reservedUntilMs: 181 })],
    'until 181 ms; its time is up at 180 ms',
  ],
  [
    'a confirm that is called late too early',
    [
      reserve(0, 'R1', 'S1'),
      rejected(179, { type: 'confirm', reservation: 'R1' }, 'reservationExpired'),
    ],
    'answered reservationExpired; its time is up at 180 ms',
  ],
  [
    'a cancel after the timer',
    [reserve(0, 'R1', 'S1'), timer(180, 'S1'), cancel(180, 'R1', 'S1')],
    'cancel R1 at 180 ms succeeded; its time was up at 180 ms',
  ],
  [
    'two timers that never fire',
    [reserve(0, 'R1', 'S1'), reserve(1, 'R2', 'S2'), openExpired(181, [])],
    'R1 (S1, due at 180 ms), R2 (S2, due at 181 ms)',
  ],
];
