import type { WrongStory } from '../../../support/stories.ts';
import { stories as answered } from './answered.stories.ts';
import { stories as codeSingleUse } from './code-single-use.stories.ts';
import { stories as codeUnique } from './code-unique.stories.ts';
import { stories as codesConserved } from './codes-conserved.stories.ts';
import { stories as countsAddUp } from './counts-add-up.stories.ts';
import { stories as doorOpens } from './door-opens.stories.ts';
import { stories as expiredListed } from './expired-listed.stories.ts';
import { stories as expiredStays } from './expired-stays.stories.ts';
import { stories as faultKeepsParcel } from './fault-keeps-parcel.stories.ts';
import { stories as noLockout } from './no-lockout.stories.ts';
import { stories as idempotentRetry } from './idempotent-retry.stories.ts';
import { stories as noSecretTold } from './no-secret-told.stories.ts';
import { stories as noUnbiddenDoor } from './no-unbidden-door.stories.ts';
import { stories as oneState } from './one-state.stories.ts';
import { stories as onlyExpiredRemoved } from './only-expired-removed.stories.ts';
import { stories as onlyFreeGiven } from './only-free-given.stories.ts';
import { stories as outOfServiceIdle } from './out-of-service-idle.stories.ts';
import { stories as parcelFits } from './parcel-fits.stories.ts';
import { stories as rejectionChangesNothing } from './rejection-changes-nothing.stories.ts';
import { stories as reservationEndsOnce } from './reservation-ends-once.stories.ts';
import { stories as reservationTimeout } from './reservation-timeout.stories.ts';
import { stories as rightCompartment } from './right-compartment.stories.ts';
import { stories as rightRejection } from './right-rejection.stories.ts';
import { stories as strategyKept } from './strategy-kept.stories.ts';
import { stories as survivesPowerCut } from './survives-power-cut.stories.ts';
import { stories as timeForward } from './time-forward.stories.ts';
import { stories as tokenPerParcel } from './token-per-parcel.stories.ts';
import { stories as tokenValidity } from './token-validity.stories.ts';
import { stories as transitions } from './transitions.stories.ts';
import { stories as typedReply } from './typed-reply.stories.ts';

/** For each property, stories whose last record is wrong. */
export const STORIES: Readonly<Record<string, readonly WrongStory[]>> = {
  answered: answered,
  'code-single-use': codeSingleUse,
  'code-unique': codeUnique,
  'codes-conserved': codesConserved,
  'counts-add-up': countsAddUp,
  'door-opens': doorOpens,
  'expired-listed': expiredListed,
  'expired-stays': expiredStays,
  'fault-keeps-parcel': faultKeepsParcel,
  'no-lockout': noLockout,
  'idempotent-retry': idempotentRetry,
  'no-secret-told': noSecretTold,
  'no-unbidden-door': noUnbiddenDoor,
  'one-state': oneState,
  'only-expired-removed': onlyExpiredRemoved,
  'only-free-given': onlyFreeGiven,
  'out-of-service-idle': outOfServiceIdle,
  'parcel-fits': parcelFits,
  'rejection-changes-nothing': rejectionChangesNothing,
  'reservation-ends-once': reservationEndsOnce,
  'reservation-timeout': reservationTimeout,
  'right-compartment': rightCompartment,
  'right-rejection': rightRejection,
  'strategy-kept': strategyKept,
  'survives-power-cut': survivesPowerCut,
  'time-forward': timeForward,
  'token-per-parcel': tokenPerParcel,
  'token-validity': tokenValidity,
  transitions: transitions,
  'typed-reply': typedReply,
};
