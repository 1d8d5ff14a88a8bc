import {
  cancel,
  confirm,
  deposit,
  fault,
  move,
  repair,
  reserve,
  timer,
} from '../../../support/record-builders.ts';
import { but, type WrongStory } from '../../../support/stories.ts';

export const stories: readonly WrongStory[] = [
  [
    'a confirm at the instant of the timer',
    [reserve(0, 'R1', 'S1'), confirm(180, 'R1', 'S1', 'A')],
    'its time was up at 180 ms',
  ],
  [
    'a confirm after the timer',
    [reserve(0, 'R1', 'S1'), timer(180, 'S1'), confirm(181, 'R1', 'S1', 'A')],
    'had ended: timedOut',
  ],
  [
    'a cancel after the confirm',
    [reserve(0, 'R1', 'S1'), confirm(1, 'R1', 'S1', 'A'), cancel(2, 'R1', 'S1')],
    'had ended: confirmed',
  ],
  [
    'a confirm after the cancel, when its time would have been up',
    [reserve(0, 'R1', 'S1'), cancel(1, 'R1', 'S1'), confirm(180, 'R1', 'S1', 'A')],
    'had ended: cancelled',
  ],
  [
    'a confirm after the fault',
    [
      reserve(0, 'R1', 'S1'),
      fault(1, 'S1', 'reserved'),
      repair(2, 'S1', 'unverified'),
      confirm(3, 'R1', 'S1', 'A'),
    ],
    'had ended: lostToFault',
  ],
  [
    'a timer that was left armed after the confirm',
    [
      reserve(0, 'R1', 'S1'),
      confirm(1, 'R1', 'S1', 'A'),
      but(timer(180, 'S1'), { effects: [move('S1', 'occupied', 'free')] }),
    ],
    'fired for S1, which has no open reservation',
  ],
  [
    'a timer for nothing',
    [reserve(0, 'R1', 'S1'), cancel(1, 'R1', 'S1'), but(timer(180, 'S1'), { effects: [] })],
    'ended no reservation',
  ],
  [
    'an id that is given twice',
    [reserve(0, 'R1', 'S1'), reserve(1, 'R1', 'S2')],
    'given reservation R1, which another parcel has',
  ],
  [
    'a reservation that never was',
    [confirm(0, 'R9', 'S1', 'A')],
    'succeeded for a reservation that is unknown',
  ],
  [
    'a reservation that a deposit has confirmed',
    [deposit(0, 'S1', 'A'), cancel(1, 'R-A', 'S1')],
    'had ended: confirmed',
  ],
  [
    'an id that is given to a deposit, too',
    [reserve(0, 'R-A', 'S1'), deposit(1, 'S2', 'A')],
    'given reservation R-A, which another parcel has',
  ],
];
