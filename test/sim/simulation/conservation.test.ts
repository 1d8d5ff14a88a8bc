import { describe, expect, it } from 'vitest';
import { COMPARTMENT_STATES, type CompartmentState } from '../../../machines/compartment.ts';
import type { LockerRecord } from '../../../machines/record.ts';
import type { Scenario } from '../../../sim/scenario/scenario.ts';
import type { Observations } from '../../../sim/simulation/observations.ts';
import { createSimulation } from '../../../sim/simulation/simulation.ts';
import { DAY_MS } from '../../../sim/traffic/civil-time.ts';
import { testScenario } from '../../support/scenario.ts';
import { everyDay, everything } from './everything.ts';

function run(scenario: Scenario, replication = 1) {
  const records: LockerRecord[] = [];
  const simulation = createSimulation({
    scenario,
    replication,
    onRecord: (record) => records.push(record),
  });
  simulation.advance(simulation.endMs);
  return { seen: simulation.observations(), records, simulation };
}

function expectConserved({ sizes }: Observations): void {
  for (const seen of sizes) {
    expect(seen.attempts).toBe(seen.accepted + seen.rejectedAttempts);
    const ended = seen.confirmed + seen.walkedAway + seen.lateConfirms + seen.lostToFault;
    const standing = seen.accepted - ended;
    expect(standing).toBeGreaterThanOrEqual(0);
    expect(standing).toBeLessThan(5);
    expect(seen.confirmed).toBe(seen.pickedUp + seen.returned + seen.inside);
    expect(seen.expired).toBeGreaterThanOrEqual(seen.returned);
    expect(seen.attempts - seen.offered).toBeLessThanOrEqual(seen.kept);
  }
}

describe('what goes into a simulation comes out of it', () => {
  it.each([1, 2, 3])('in a world with everything, replication %i', (replication) => {
    const { seen } = run(everything(), replication);
    expectConserved(seen);
    for (const size of seen.sizes) {
      // Nothing is lost where everything is brought again; a walk-away's parcel is neither.
      expect(size.lost).toBe(0);
      const undelivered =
        size.rejectedAttempts +
        size.lateConfirms +
        // A driver who walked away does not hold the parcel when the door fails.
        size.lostToFault;
      expect(size.kept).toBeLessThanOrEqual(undelivered);
      expect(size.kept).toBeGreaterThan(0);
    }
  });

  it('after a warm-up, too', () => {
    expectConserved(run(everything({ warmUpDays: 20 })).seen);
  });

  it('loses what is rejected where nothing comes back', () => {
    const { deposit } = everything();
    const { seen } = run(everything({ deposit: { ...deposit, onReject: 'lost' } }));
    expectConserved(seen);
    for (const { attempts, offered, kept, lost, rejected, rejectedAttempts } of seen.sizes) {
      expect(attempts).toBe(offered);
      expect(rejectedAttempts).toBe(rejected);
      expect(kept).toBe(0);
      expect(lost).toBeGreaterThanOrEqual(rejected);
    }
  });

  it('counts the same as the records say', () => {
    const scenario = everything();
    const { seen, records, simulation } = run(scenario);
    const effects = records.flatMap((record) => record.effects);
    const doors = effects.filter((effect) => 'door' in effect);
    expect(seen.doorOpenings.reduce((sum, one) => sum + one, 0)).toBe(doors.length);

    const replies = (reason: string) =>
      records.filter(({ reply }) => reply && !reply.ok && reply.reason === reason).length;
    const counted = (of: (size: Observations['sizes'][number]) => number) =>
      seen.sizes.reduce((sum, size) => sum + of(size), 0);
    expect(counted(({ wrongCodes }) => wrongCodes)).toBe(replies('invalidCode'));
    expect(counted(({ rejectedAttempts }) => rejectedAttempts)).toBe(replies('noCompartment'));
    expect(counted(({ lateConfirms }) => lateConfirms)).toBe(replies('reservationExpired'));
    expect(counted(({ latePickups }) => latePickups)).toBe(
      replies('expired') + replies('returned'),
    );

    for (const [index, { name, count }] of scenario.sizes.entries()) {
      const mean = meanInStateFrom(records, name, count, simulation.fromMs, simulation.endMs);
      for (const state of COMPARTMENT_STATES) {
        expect(seen.sizes[index]!.meanInState[state], `${name} ${state}`).toBeCloseTo(
          mean[state],
          9,
        );
      }
    }
  });

  it('has the time averages that Little’s law gives them', () => {
    const { seen } = run(
      testScenario({
        days: 1_500,
        warmUpDays: 20,
        sizes: [{ name: 'S', count: 12 }],
        staff: { rounds: everyDay(6) },
      }),
    );
    const [size] = seen.sizes;
    // Over a run without end they are equal; here they differ by what lies across its two ends.
    const throughput = size!.dwellTotalMs / seen.observedMs;
    expect(Math.abs(size!.meanInState.occupied / throughput - 1)).toBeLessThan(0.005);
  });
});

describe('a simulation', () => {
  it('is the same for the same seed, and another for another', () => {
    const bytes = (seed: number, replication: number) => {
      const { seen, records } = run(everything({ seed, days: 20 }), replication);
      return JSON.stringify([seen, records]);
    };
    expect(bytes(1, 1)).toBe(bytes(1, 1));
    expect(bytes(2, 1)).not.toBe(bytes(1, 1));
    expect(bytes(1, 2)).not.toBe(bytes(1, 1));
  });

  it('does not depend on the strides in which it is advanced', () => {
    const scenario = everything({ days: 20, warmUpDays: 5 });
    const whole = run(scenario).seen;
    const simulation = createSimulation({ scenario, replication: 1 });
    for (let atMs = simulation.fromMs; atMs < simulation.endMs; atMs += 7_654_321) {
      simulation.advance(atMs);
    }
    simulation.advance(simulation.endMs);
    expect(simulation.observations()).toEqual(whole);
  });

  it('gives two strategies the same parcels', () => {
    const offered = (name: string) =>
      run(everything({ strategy: { name, options: {}, within: 'first' } })).seen.sizes.map(
        (size) => [size.offered, size.offeredByHour],
      );
    expect(offered('fallback')).toEqual(offered('exact'));
  });

  it('has no observations before its end', () => {
    const simulation = createSimulation({ scenario: everything(), replication: 1 });
    simulation.advance(simulation.fromMs + DAY_MS);
    expect(() => simulation.observations()).toThrow('has not come to its end');
  });
});

/** Time averages rebuilt from the records alone. */
function meanInStateFrom(
  records: readonly LockerRecord[],
  size: string,
  count: number,
  fromMs: number,
  endMs: number,
): Record<CompartmentState, number> {
  const counts = new Map<CompartmentState, number>([['free', count]]);
  const area = new Map<CompartmentState, number>();
  let atMs = fromMs;
  const integrateTo = (untilMs: number) => {
    for (const [state, n] of counts) {
      area.set(state, (area.get(state) ?? 0) + n * (untilMs - atMs));
    }
    atMs = untilMs;
  };
  for (const record of records) {
    integrateTo(record.atMs);
    for (const effect of record.effects) {
      if ('door' in effect || !effect.compartment.startsWith(size)) continue;
      counts.set(effect.from, counts.get(effect.from)! - 1);
      counts.set(effect.to, (counts.get(effect.to) ?? 0) + 1);
    }
  }
  integrateTo(endMs);
  return Object.fromEntries(
    COMPARTMENT_STATES.map((state) => [state, (area.get(state) ?? 0) / (endMs - fromMs)]),
  ) as Record<CompartmentState, number>;
}
