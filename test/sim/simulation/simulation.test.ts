import { describe, expect, it } from 'vitest';
import type { LockerRecord } from '../../../machines/record.ts';
import type { Scenario } from '../../../sim/scenario/scenario.ts';
import type { SizeObservations } from '../../../sim/simulation/observations.ts';
import { createSimulation } from '../../../sim/simulation/simulation.ts';
import { ENGINES, type Engine } from '../../../sim/simulation/engines.ts';
import { DAY_MS, HOUR_MS } from '../../../sim/traffic/civil-time.ts';
import { testScenario } from '../../support/scenario.ts';

/** Ten doors and more parcels than they ever take, which drivers bring again and again. */
function backlog(overrides: Partial<Scenario> = {}): Scenario {
  const { deposit } = testScenario();
  return testScenario({
    days: 12,
    warmUpDays: 2,
    arrivals: [
      {
        kind: 'visits',
        name: 'van',
        times: [0, 1, 2, 3, 4, 5, 6].map((weekday) => ({ weekday, timeOfDayMs: DAY_MS / 2 })),
        parcels: { poisson: { mean: 300 } },
      },
    ],
    wrongCodes: { poisson: { mean: 1 } },
    deposit: { ...deposit, walkAway: 0.1, onReject: 'nextVisit' },
    ...overrides,
  });
}

describe('a simulation with many more parcels on their way than compartments', () => {
  const records: LockerRecord[] = [];
  const simulation = createSimulation({
    scenario: backlog(),
    replication: 1,
    onRecord: (record) => records.push(record),
  });
  simulation.advance(simulation.endMs);
  const seen = simulation.observations();

  it('really has them', () => {
    const [{ kept, confirmed }] = seen.sizes as [SizeObservations];
    expect(kept).toBeGreaterThan(10_000);
    expect(confirmed).toBeLessThan(200);
  });

  it('comes to the same in strides, and tells each record in its time', () => {
    const told: LockerRecord[] = [];
    const inStrides = createSimulation({
      scenario: backlog(),
      replication: 1,
      onRecord: (record) => told.push(record),
    });
    for (let atMs = inStrides.fromMs; atMs < inStrides.endMs; atMs += DAY_MS / 5) {
      inStrides.advance(atMs);
      expect(inStrides.nowMs()).toBe(atMs);
      expect(told.every((record) => record.atMs <= atMs)).toBe(true);
    }
    inStrides.advance(inStrides.endMs);
    expect(inStrides.observations()).toEqual(seen);
    // Compared as a whole: a difference in a line would print megabytes.
    expect(JSON.stringify(told) === JSON.stringify(records)).toBe(true);
  });

  it('comes to the same on the actors', () => {
    const actors = createSimulation({ scenario: backlog(), replication: 1, engine: 'actor' });
    actors.advance(actors.endMs);
    expect(actors.observations()).toEqual(seen);
  });
});

describe.each(Object.keys(ENGINES) as Engine[])('a simulation on the %s engine', (engine) => {
  const MINUTE_MS = 60_000;
  const { deposit } = testScenario();

  it('is where it was told to go to, when a timer was the last to act', () => {
    // Whoever comes just before midnight walks away; the timer fires a minute before the end.
    const scenario = testScenario({
      days: 1,
      arrivals: [
        {
          kind: 'visits',
          name: 'v',
          times: [{ weekday: 0, timeOfDayMs: 24 * HOUR_MS - 4 * MINUTE_MS }],
          parcels: { deterministic: 3 },
        },
      ],
      deposit: { ...deposit, walkAway: 1, reservationTimeoutMs: 3 * MINUTE_MS },
    });
    const simulation = createSimulation({ scenario, replication: 1, engine });
    const { endMs } = simulation;
    for (const beforeMs of [3 * MINUTE_MS, 30_000, 20_000]) {
      simulation.advance(endMs - beforeMs);
      expect(simulation.nowMs()).toBe(endMs - beforeMs);
    }
    simulation.advance(endMs);
    const [seen] = simulation.observations().sizes;
    expect(seen).toMatchObject({ accepted: 3, walkedAway: 3 });
    expect(seen!.meanInState.reserved).toBe((3 * 3 * MINUTE_MS) / DAY_MS);
  });
});
