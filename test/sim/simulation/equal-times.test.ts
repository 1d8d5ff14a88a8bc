import { describe, expect, it } from 'vitest';
import type { LockerRecord } from '../../../machines/record.ts';
import type { Scenario } from '../../../sim/scenario/scenario.ts';
import { createSimulation } from '../../../sim/simulation/simulation.ts';
import { DAY_MS, HOUR_MS } from '../../../sim/traffic/civil-time.ts';
import { testScenario } from '../../support/scenario.ts';

/*
 * docs/locker.md, "Equal times": reservation timer, pickup, repair, staff round, fault, confirm, arrival
 * or visit. Each case puts two of them on the same millisecond, in a bank where the order decides.
 */

const MINUTE_MS = 60_000;
const START_MS = Date.UTC(2027, 0, 4);
const EVERY_DAY = [0, 1, 2, 3, 4, 5, 6];
const daily = (...hours: number[]) =>
  hours.flatMap((hour) =>
    EVERY_DAY.map((weekday) => ({ weekday, timeOfDayMs: Math.round(hour * HOUR_MS) })),
  );
const exactly = (ms: number) => ({ deterministic: ms });

/** How long a driver stands at the open door, or undefined for none; a share of them walks away. */
const deposits = (handling: Scenario['deposit']['handling'], walkAway = 0) => ({
  deposit: {
    handling,
    walkAway,
    reservationTimeoutMs: 3 * MINUTE_MS,
    onReject: 'lost' as const,
  },
});

/** One door; at the given hours of every day a driver brings one parcel. */
function oneDoor(hours: readonly number[], overrides: Partial<Scenario>): Scenario {
  return testScenario({
    startMs: START_MS,
    days: 10,
    warmUpDays: 0,
    replications: 1,
    sizes: [{ name: 'S', count: 1 }],
    mix: [1],
    pickupDelay: [exactly(HOUR_MS)],
    arrivals: [{ kind: 'visits', name: 'v', times: daily(...hours), parcels: exactly(1) }],
    ...overrides,
  });
}

function run(scenario: Scenario) {
  const records: LockerRecord[] = [];
  const simulation = createSimulation({
    scenario,
    replication: 1,
    onRecord: (record) => records.push(record),
  });
  simulation.advance(simulation.endMs);
  return { seen: simulation.observations().sizes[0]!, records };
}

/** Types of what happened at one instant; a timer has no command. */
const happenedAt = (records: readonly LockerRecord[], atMs: number) =>
  records.filter((record) => record.atMs === atMs).map(({ command }) => command?.type ?? 'timer');

describe('events of the same instant', () => {
  it('serves a reservation timer before a confirm: three minutes exactly are too late', () => {
    const at = (handlingMs: number) =>
      run(
        oneDoor([9], {
          ...deposits(exactly(handlingMs)),
        }),
      ).seen;
    expect(at(3 * MINUTE_MS)).toMatchObject({ offered: 10, confirmed: 0, lateConfirms: 10 });
    expect(at(3 * MINUTE_MS - 1)).toMatchObject({ offered: 10, confirmed: 10, lateConfirms: 0 });
  });

  it('serves a reservation timer before a visit: the abandoned door is free for it', () => {
    const abandoned = (secondVisitHour: number) =>
      run(
        oneDoor([9, secondVisitHour], {
          ...deposits(undefined, 1),
        }),
      ).seen;
    expect(abandoned(9.05)).toMatchObject({ offered: 20, accepted: 20, walkedAway: 20 });
    expect(abandoned(9.05 - 1 / HOUR_MS)).toMatchObject({ offered: 20, accepted: 10 });
  });

  it('serves a reservation timer before a pickup', () => {
    // The first parcel is confirmed after one minute and fetched three later, when the reservation of
    // the second runs out, on the days on which chance makes the first short and the second long.
    const { records } = run(
      oneDoor([9], {
        days: 60,
        sizes: [{ name: 'S', count: 2 }],
        arrivals: [{ kind: 'visits', name: 'v', times: daily(9), parcels: exactly(2) }],
        pickupDelay: [exactly(3 * MINUTE_MS)],
        ...deposits({
          discrete: [
            { value: MINUTE_MS, share: 0.5 },
            { value: HOUR_MS, share: 0.5 },
          ],
        }),
      }),
    );
    const together = [...new Set(records.map(({ atMs }) => atMs))]
      .map((atMs) => happenedAt(records, atMs))
      .filter((types) => types.includes('timer') && types.includes('pickup'));
    expect(together.length).toBeGreaterThan(5);
    for (const types of together) expect(types).toEqual(['timer', 'pickup']);
  });

  it('serves a pickup before a visit: the freed door is free for it', () => {
    const everyDay = (delayMs: number) =>
      run(oneDoor([9], { pickupDelay: [exactly(delayMs)] })).seen;
    expect(everyDay(DAY_MS)).toMatchObject({ offered: 10, rejected: 0 });
    expect(everyDay(DAY_MS + 1)).toMatchObject({ offered: 10, rejected: 5 });
  });

  it('serves a pickup before a repair: the customer is refused, and comes back right after it', () => {
    const { seen, records } = run(
      oneDoor([9], {
        days: 2,
        pickupDelay: [exactly(27 * HOUR_MS)],
        faults: {
          timeToFailure: exactly(12 * HOUR_MS),
          repair: exactly(DAY_MS),
        },
      }),
    );
    const noonMs = START_MS + DAY_MS + 12 * HOUR_MS;
    expect(happenedAt(records, noonMs)).toEqual(['pickup', 'repair', 'pickup']);
    expect(seen).toMatchObject({ refusedByFault: 1, pickedUp: 1 });
    expect(seen.dwellTotalMs).toBe(27 * HOUR_MS);
  });

  it('serves a repair before a staff round: what has expired behind it is taken out', () => {
    const { seen, records } = run(
      oneDoor([9], {
        days: 3,
        pickupDelay: [exactly(30 * DAY_MS)],
        token: {
          validityMs: 20 * HOUR_MS,
          rememberCodesMs: DAY_MS,
          rememberReservationsMs: DAY_MS,
        },
        faults: { timeToFailure: exactly(12 * HOUR_MS), repair: 'nextStaffRound' },
        staff: { rounds: daily(6) },
      }),
    );
    // In at 09:00, broken at 12:00, expired at 05:00, repaired and taken out at 06:00.
    expect(happenedAt(records, START_MS + DAY_MS + 6 * HOUR_MS)).toEqual([
      'repair',
      'openExpired',
      'confirmRemoval',
    ]);
    expect(seen).toMatchObject({ expired: 2, returned: 2 });
  });

  it('serves a pickup before a staff round, and a staff round before a fault', () => {
    const { records } = run(
      oneDoor([9], {
        days: 2,
        pickupDelay: [exactly(21 * HOUR_MS)],
        faults: { timeToFailure: exactly(30 * HOUR_MS), repair: exactly(HOUR_MS) },
        staff: { rounds: daily(6) },
      }),
    );
    expect(happenedAt(records, START_MS + 30 * HOUR_MS)).toEqual([
      'pickup',
      'openExpired',
      'fault',
    ]);
  });

  it('serves a fault before a confirm: the reservation is lost', () => {
    const { seen, records } = run(
      oneDoor([9], {
        days: 1,
        ...deposits(exactly(MINUTE_MS)),
        faults: {
          timeToFailure: exactly(9 * HOUR_MS + MINUTE_MS),
          repair: exactly(HOUR_MS),
        },
      }),
    );
    expect(happenedAt(records, START_MS + 9 * HOUR_MS + MINUTE_MS)).toEqual(['fault', 'confirm']);
    expect(seen).toMatchObject({ accepted: 1, lostToFault: 1, lost: 1, confirmed: 0 });
  });

  it('serves a confirm before a visit', () => {
    const { records } = run(
      oneDoor([9, 9 + 1 / 60], {
        days: 1,
        ...deposits(exactly(MINUTE_MS)),
      }),
    );
    expect(happenedAt(records, START_MS + 9 * HOUR_MS + MINUTE_MS)).toEqual(['confirm', 'reserve']);
  });

  it('serves the parcels of a visit one after another, each at the confirm of the one before', () => {
    const { records } = run(
      oneDoor([9], {
        days: 1,
        sizes: [{ name: 'S', count: 5 }],
        arrivals: [{ kind: 'visits', name: 'v', times: daily(9), parcels: exactly(3) }],
        ...deposits(exactly(MINUTE_MS)),
        pickupDelay: [exactly(DAY_MS)],
      }),
    );
    expect(
      records.map(({ atMs, command }) => [
        (atMs - START_MS - 9 * HOUR_MS) / MINUTE_MS,
        command?.type,
      ]),
    ).toEqual([
      [0, 'reserve'],
      [1, 'confirm'],
      [1, 'reserve'],
      [2, 'confirm'],
      [2, 'reserve'],
      [3, 'confirm'],
    ]);
  });
});
