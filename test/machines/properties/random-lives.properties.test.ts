import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Flaws } from '../../support/flaws.ts';
import { accusations, live, lives, story, type Drive } from '../../support/locker-commands.ts';
import { POSSIBLE } from '../../support/possible.ts';
import { createReferenceLocker } from '../../support/reference-locker.ts';

const SEED = 1;

function reference(flaws: Flaws = {}): Drive {
  return (setup) => {
    const locker = createReferenceLocker({ ...setup, flaws });
    return (command, nowMs) => locker.execute(command, nowMs);
  };
}

it('a locker without a flaw is never accused, and meets everything that sometimes happens', () => {
  const reached = new Set<string>();
  fc.assert(
    fc.property(lives, (life) => {
      const lived = live(life, reference());
      if (lived.violations.length > 0) throw new Error(story(lived));
      for (const name of lived.reached) reached.add(name);
    }),
    { seed: SEED, numRuns: 400 },
  );
  expect(reached).toEqual(POSSIBLE);
});

describe('a flawed locker is caught by the property meant for the flaw', () => {
  it.each<[string, Flaws, string]>([
    ['timer 1 ms early', { timerOffMs: -1 }, 'reservation-timeout'],
    ['timer 1 ms late', { timerOffMs: 1 }, 'reservation-timeout'],
    ['expiry inclusive', { expiryEarlyMs: 1 }, 'token-validity'],
    ['expiry 1 s early', { expiryEarlyMs: 1000 }, 'token-validity'],
    ['lockout after ten wrong codes', { lockoutAfter: 10 }, 'no-lockout'],
    ['expired compartment freed by openExpired', { openExpiredFrees: true }, 'expired-stays'],
    ['token kept after removal', { removalKeepsToken: true }, 'token-per-parcel'],
    ['code reused', { codes: 3 }, 'code-unique'],
    ['two reservations on one compartment', { reservesReserved: true }, 'only-free-given'],
    ['late confirm accepted', { confirmsLate: true }, 'reservation-ends-once'],
    ['out-of-service allocated', { reservesOutOfService: true }, 'out-of-service-idle'],
    ['timer left armed after confirm', { timerSurvivesConfirm: true }, 'reservation-ends-once'],
    ['door not opened on pickup', { pickupLeavesDoorShut: true }, 'door-opens'],
    ['parcel lost on fault', { faultLosesParcel: true }, 'fault-keeps-parcel'],
  ])('%s', (_, flaws, property) => {
    expect([...accusations(reference(flaws), 100, SEED).keys()]).toContain(property);
  });
});
