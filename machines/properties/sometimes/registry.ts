import type { SometimesProperty } from '../property.ts';
import { bankFull } from './bank-full.ts';
import { codeInLastMillisecond } from './code-in-last-millisecond.ts';
import { codeOneMillisecondLate } from './code-one-millisecond-late.ts';
import { confirmLosesToTimer } from './confirm-loses-to-timer.ts';
import { expiredBlocked } from './expired-blocked.ts';
import { expiredOpened } from './expired-opened.ts';
import { expiredRemoved } from './expired-removed.ts';
import { faults } from './faults.ts';
import { rejections } from './rejections.ts';
import { repairs } from './repairs.ts';
import { retryAfterSuccess } from './retry-after-success.ts';
import { timerFires } from './timer-fires.ts';

/** Everything that sometimes happens, in the order of docs/locker.md. A new one is a file and a line here. */
export const SOMETIMES: readonly SometimesProperty[] = [
  ...rejections,
  codeInLastMillisecond,
  codeOneMillisecondLate,
  confirmLosesToTimer,
  ...faults,
  ...repairs,
  bankFull,
  retryAfterSuccess,
  expiredOpened,
  expiredBlocked,
  expiredRemoved,
  timerFires,
];
