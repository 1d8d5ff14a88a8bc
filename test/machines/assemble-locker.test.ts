import { describe, expect, it } from 'vitest';
import { exact } from '../../machines/allocation/exact.ts';
import { withinNamed } from '../../machines/allocation/within/registry.ts';
import {
  assembleLocker,
  type Announcements,
  type LockerOptions,
} from '../../machines/assemble-locker.ts';
import { createBank } from '../../machines/bank.ts';
import { DAY_MS, DEFAULT_DURATIONS } from '../../machines/durations.ts';
import { createNow } from '../../machines/now.ts';
import { STATE, type SendToCompartment } from '../../machines/rules.ts';
import { createSeededCodes } from '../../machines/seeded-codes.ts';

/** Compartments that do as they are told and have no timers. */
function obedient({ doorOpened, changed }: Announcements): SendToCompartment {
  const opens = (to: number) => (compartment: number) => {
    doorOpened(compartment);
    changed(compartment, to);
  };
  const becomes = (to: number) => (compartment: number) => void changed(compartment, to);
  return {
    RESERVE: opens(STATE.reserved),
    CONFIRM: becomes(STATE.occupied),
    CANCEL: becomes(STATE.free),
    RELEASE: opens(STATE.free),
    OPEN: doorOpened,
    CLEAR: becomes(STATE.free),
    FAULT: becomes(STATE.empty),
    REPAIR: becomes(STATE.free),
  };
}

function assemble(parts: Partial<LockerOptions> = {}) {
  const bank = createBank([{ name: 'S', count: 3 }]);
  const now = createNow(0);
  const { rules } = assembleLocker(
    {
      bank,
      now,
      codes: createSeededCodes(1),
      strategy: exact.create(bank.sizes, {}),
      within: withinNamed('first'),
      uniform: () => 0,
      durations: DEFAULT_DURATIONS,
      ...parts,
    },
    (announcements) => ({
      send: obedient({
        doorOpened: (compartment) => announcements.doorOpened(compartment),
        changed: (compartment, to) => announcements.changed(compartment, to),
      }),
      settle() {},
    }),
  );
  return { rules, now };
}

describe('an assembled locker', () => {
  it('has spoken of no compartment and no reservation before the first', () => {
    const { rules } = assemble();
    expect([rules.lastCompartment(), rules.lastReservation()]).toEqual([-1, -1]);
    rules.fault(0);
    expect(rules.deposit(0)).toBe(0);
    expect([rules.lastCompartment(), rules.lastReservation()]).toEqual([1, 0]);
  });

  it('knows how many are out of service, and that a repaired one is not', () => {
    const { rules } = assemble();
    rules.fault(0);
    rules.fault(2);
    expect(rules.outOfServiceCount()).toBe(2);
    rules.repair(0);
    expect(rules.outOfServiceCount()).toBe(1);
  });

  it('counts the openings of doors for the rule that chooses by them', () => {
    const { rules } = assemble({ within: withinNamed('least-worn') });
    rules.pickup(rules.deposit(0));
    const chosen = Array.from({ length: 4 }, () => rules.cancel(rules.reserve(0)));
    expect(chosen).toEqual([1, 2, 1, 2]);
  });

  it.each([
    { expectedPerDay: undefined, reservations: 64, tokens: 64 },
    { expectedPerDay: 40, reservations: 128, tokens: 4_096 },
  ])('has room for what $expectedPerDay a day leave behind', (expected) => {
    const { expectedPerDay, reservations, tokens } = expected;
    const forgotten: number[] = [];
    const codes = { ...createSeededCodes(1), forget: (token: number) => forgotten.push(token) };
    const { rules, now } = assemble({
      codes,
      durations: { ...DEFAULT_DURATIONS, rememberReservationsMs: 1.5 * DAY_MS },
      ...(expectedPerDay !== undefined && { expectedPerDay }),
    });
    const count = 5_000;
    for (let n = 0; n < count; n++) {
      now[0]! += 40 * DAY_MS;
      rules.pickup(rules.deposit(0));
    }
    expect(rules.remembered()).toEqual({ reservations, tokens });
    expect(forgotten).toEqual(Array.from({ length: count - tokens }, (_, token) => token));
  });
});
