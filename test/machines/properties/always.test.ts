import { describe, expect, it } from 'vitest';
import { ALWAYS } from '../../../machines/properties/always/registry.ts';
import { judged, type WrongStory } from '../../support/stories.ts';
import { stories as answered } from './always/answered.stories.ts';
import { stories as codeSingleUse } from './always/code-single-use.stories.ts';
import { stories as codeUnique } from './always/code-unique.stories.ts';
import { stories as codesConserved } from './always/codes-conserved.stories.ts';
import { stories as countsAddUp } from './always/counts-add-up.stories.ts';
import { stories as doorOpens } from './always/door-opens.stories.ts';
import { stories as expiredListed } from './always/expired-listed.stories.ts';
import { stories as expiredStays } from './always/expired-stays.stories.ts';
import { stories as faultKeepsParcel } from './always/fault-keeps-parcel.stories.ts';
import { stories as noLockout } from './always/no-lockout.stories.ts';
import { stories as idempotentRetry } from './always/idempotent-retry.stories.ts';
import { stories as noSecretTold } from './always/no-secret-told.stories.ts';
import { stories as noUnbiddenDoor } from './always/no-unbidden-door.stories.ts';
import { stories as oneState } from './always/one-state.stories.ts';
import { stories as onlyExpiredRemoved } from './always/only-expired-removed.stories.ts';
import { stories as onlyFreeGiven } from './always/only-free-given.stories.ts';
import { stories as outOfServiceIdle } from './always/out-of-service-idle.stories.ts';
import { stories as parcelFits } from './always/parcel-fits.stories.ts';
import { stories as rejectionChangesNothing } from './always/rejection-changes-nothing.stories.ts';
import { stories as reservationEndsOnce } from './always/reservation-ends-once.stories.ts';
import { stories as reservationTimeout } from './always/reservation-timeout.stories.ts';
import { stories as rightCompartment } from './always/right-compartment.stories.ts';
import { stories as rightRejection } from './always/right-rejection.stories.ts';
import { stories as strategyKept } from './always/strategy-kept.stories.ts';
import { stories as survivesPowerCut } from './always/survives-power-cut.stories.ts';
import { stories as timeForward } from './always/time-forward.stories.ts';
import { stories as tokenPerParcel } from './always/token-per-parcel.stories.ts';
import { stories as tokenValidity } from './always/token-validity.stories.ts';
import { stories as transitions } from './always/transitions.stories.ts';
import { stories as typedReply } from './always/typed-reply.stories.ts';

/** For each property, stories whose last record is wrong. */
const STORIES: Readonly<Record<string, readonly WrongStory[]>> = {
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

describe.each(ALWAYS)('$name', ({ name }) => {
  it.each(STORIES[name] ?? [])('catches %s', (_, records, words) => {
    const violations = judged(records);
    expect(violations.slice(0, -1).flat()).toEqual([]);
    const meant = violations.at(-1)!.find(({ property }) => property === name);
    expect(meant?.message).toContain(words);
  });

  it('has stories of its own', () => {
    expect(STORIES[name]?.length).toBeGreaterThan(0);
  });
});
