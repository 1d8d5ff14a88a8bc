import { describe, expect, it } from 'vitest';
import { strategyNamed } from '../../../machines/allocation/registry.ts';
import { createBank } from '../../../machines/bank.ts';
import { createNow } from '../../../machines/now.ts';
import { STATE } from '../../../machines/rules.ts';
import type { Scenario } from '../../../sim/scenario/scenario.ts';
import { BlockedTime } from '../../../sim/simulation/blocked-time.ts';
import { createSimulation } from '../../../sim/simulation/simulation.ts';
import { testScenario } from '../../support/scenario.ts';
import { everything } from './everything.ts';

const START_MS = Date.UTC(2027, 0, 4);
/** Compartments 0 and 1 are small, 2 is large. */
const BANK = createBank([
  { name: 'S', count: 2 },
  { name: 'L', count: 1 },
]);

function start(strategy: string) {
  const now = createNow(START_MS);
  const seen: unknown[][] = [];
  const blockedTime = new BlockedTime({
    bank: BANK,
    now,
    clock: { at: (atMs) => atMs - START_MS },
    strategy: strategyNamed(strategy).create(BANK.sizes, {}),
    observer: {
      doorOpened: (...args) => seen.push(args),
      changed: (...args) => seen.push(args),
    },
  });
  const at = (afterMs: number) => {
    now[0] = START_MS + afterMs;
    return blockedTime;
  };
  return { at, seen };
}

describe('the time without room for a parcel', () => {
  it.each([
    ['exact', [20, 50]],
    // Small parcels have room as long as the large compartment has.
    ['fallback', [10, 50]],
    // The last large compartment is kept back.
    ['threshold', [20, 50]],
  ])('is that in which %s has none', (strategy, shares) => {
    const { at } = start(strategy);
    at(10).changed(0, STATE.free, STATE.reserved);
    at(10).changed(0, STATE.reserved, STATE.occupied);
    at(20).changed(1, STATE.free, STATE.empty);
    at(30).changed(2, STATE.free, STATE.reserved);
    at(40).changed(1, STATE.empty, STATE.free);
    at(80).changed(2, STATE.reserved, STATE.free);
    expect(at(100).expectedWhileBlocked()).toEqual(shares);
  });

  it('goes on when the observed time begins, and until it ends', () => {
    const { at } = start('exact');
    at(10).changed(2, STATE.free, STATE.reserved);
    at(50).begin();
    at(75).changed(2, STATE.reserved, STATE.free);
    at(125).changed(2, STATE.free, STATE.reserved);
    expect(at(150).expectedWhileBlocked()).toEqual([0, 50]);
  });

  it('hides nothing from the observer behind it', () => {
    const { at, seen } = start('exact');
    at(10).changed(2, STATE.free, STATE.reserved);
    at(10).doorOpened(2);
    expect(seen).toEqual([[2, STATE.free, STATE.reserved], [2]]);
  });
});

describe('a simulation that is asked for it', () => {
  const observe = (scenario: Scenario, timesBlocking: boolean) => {
    const simulation = createSimulation({ scenario, replication: 1, timesBlocking });
    simulation.advance(simulation.endMs);
    return simulation.observations();
  };

  it('sees the same as without', () => {
    const { expectedRejections, ...seen } = observe(everything(), true);
    expect(seen).toEqual(observe(everything(), false));
    expect(Math.max(...expectedRejections!)).toBeGreaterThan(0);
  });

  it('expects of each size its share of the parcels of a steady day while it is full', () => {
    const sizes = ['S', 'L'].map((name) => ({ name, count: 2 }));
    const scenario = testScenario({ sizes, mix: [0.7, 0.3], days: 20, warmUpDays: 2 });
    const { expectedRejections, sizes: seen } = observe(scenario, true);
    seen.forEach(({ fullShare }, size) => {
      const parcels = scenario.mix[size]! * 10 * 20;
      expect(expectedRejections![size]).toBeCloseTo(fullShare * parcels, 8);
    });
  });

  it('counts what visits bring, which comes at no random time', () => {
    const van = { times: [{ weekday: 1, timeOfDayMs: 0 }], parcels: { deterministic: 15 } };
    const arrivals = [{ kind: 'visits', name: 'van', ...van }] as const;
    const { expectedRejections, sizes } = observe(testScenario({ arrivals }), true);
    expect(sizes[0]!.rejected).toBeGreaterThan(15);
    expect(expectedRejections).toEqual([sizes[0]!.rejected]);
  });

  it('has a size without compartments always full', () => {
    const sizes = ['S', 'L'].map((name) => ({ name, count: 0 }));
    const { expectedRejections } = observe(testScenario({ sizes, warmUpDays: 2 }), true);
    for (const each of expectedRejections!) expect(each).toBeCloseTo((10 / 2) * 28, 8);
  });
});
