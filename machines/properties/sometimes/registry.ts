import type { SometimesProperty } from '../property.ts';
import { bankFull } from './bank-full.ts';
import { codeAfterWrongCodes } from './code-after-wrong-codes.ts';
import { codeInLastMillisecond } from './code-in-last-millisecond.ts';
import { codeOneMillisecondLate } from './code-one-millisecond-late.ts';
import { compartmentGivenAgain } from './compartment-given-again.ts';
import { confirmInLastMillisecond } from './confirm-in-last-millisecond.ts';
import { confirmLosesToTimer } from './confirm-loses-to-timer.ts';
import { expiredBlocked } from './expired-blocked.ts';
import { expiredOpened } from './expired-opened.ts';
import { expiredRemoved } from './expired-removed.ts';
import { faults } from './faults.ts';
import { injectedFaults } from './injected-faults.ts';
import { offeredBesideFault } from './offered-beside-fault.ts';
import { offeredBesideExpired } from './offered-beside-expired.ts';
import { ownSizeFull } from './own-size-full.ts';
import { personNotified } from './person-notified.ts';
import { rejections } from './rejections.ts';
import { powerCuts } from './power-cuts.ts';
import { repairs } from './repairs.ts';
import { requestRepeated } from './request-repeated.ts';
import { retryAfterSuccess } from './retry-after-success.ts';
import { statusInUse } from './status-in-use.ts';
import { timerFires } from './timer-fires.ts';
import { usedCodeAfterReuse } from './used-code-after-reuse.ts';

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
  confirmInLastMillisecond,
  codeAfterWrongCodes,
  compartmentGivenAgain,
  usedCodeAfterReuse,
  ownSizeFull,
  offeredBesideFault,
  statusInUse,
  requestRepeated,
  personNotified,
  offeredBesideExpired,
  ...powerCuts,
  ...injectedFaults,
];
