import type { AlwaysProperty } from '../property.ts';
import { answered } from './answered.ts';
import { codeSingleUse } from './code-single-use.ts';
import { codeUnique } from './code-unique.ts';
import { codesConserved } from './codes-conserved.ts';
import { countsAddUp } from './counts-add-up.ts';
import { doorOpens } from './door-opens.ts';
import { expiredListed } from './expired-listed.ts';
import { expiredStays } from './expired-stays.ts';
import { faultKeepsParcel } from './fault-keeps-parcel.ts';
import { noLockout } from './no-lockout.ts';
import { idempotentRetry } from './idempotent-retry.ts';
import { noSecretTold } from './no-secret-told.ts';
import { noUnbiddenDoor } from './no-unbidden-door.ts';
import { oneState } from './one-state.ts';
import { onlyExpiredRemoved } from './only-expired-removed.ts';
import { onlyFreeGiven } from './only-free-given.ts';
import { outOfServiceIdle } from './out-of-service-idle.ts';
import { parcelFits } from './parcel-fits.ts';
import { rejectionChangesNothing } from './rejection-changes-nothing.ts';
import { reservationEndsOnce } from './reservation-ends-once.ts';
import { reservationTimeout } from './reservation-timeout.ts';
import { rightCompartment } from './right-compartment.ts';
import { rightRejection } from './right-rejection.ts';
import { strategyKept } from './strategy-kept.ts';
import { survivesPowerCut } from './survives-power-cut.ts';
import { timeForward } from './time-forward.ts';
import { tokenPerParcel } from './token-per-parcel.ts';
import { tokenValidity } from './token-validity.ts';
import { transitions } from './transitions.ts';
import { typedReply } from './typed-reply.ts';

/** Every property that always holds, in the order of docs/locker.md. A new one is a file and a line here. */
export const ALWAYS: readonly AlwaysProperty[] = [
  oneState,
  countsAddUp,
  transitions,
  tokenPerParcel,
  codesConserved,
  noUnbiddenDoor,
  doorOpens,
  onlyFreeGiven,
  outOfServiceIdle,
  parcelFits,
  strategyKept,
  reservationEndsOnce,
  reservationTimeout,
  tokenValidity,
  noLockout,
  expiredStays,
  expiredListed,
  onlyExpiredRemoved,
  codeSingleUse,
  codeUnique,
  faultKeepsParcel,
  rightCompartment,
  typedReply,
  rightRejection,
  rejectionChangesNothing,
  timeForward,
  answered,
  noSecretTold,
  idempotentRetry,
  survivesPowerCut,
];
