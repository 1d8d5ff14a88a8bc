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
    ['exact', [0.2, 0.5]],
    // Small parcels have room as long as the large compartment has.
    ['fallback', [0.1, 0.5]],
    // The last large compartment is kept back.
    ['threshold', [0.2, 0.5]],
  ])('is that in which %s has none', (strategy, shares) => {
    const { at } = start(strategy);
    at(10).changed(0, STATE.free, STATE.reserved);
    at(10).changed(0, STATE.reserved, STATE.occupied);
    at(20).changed(1, STATE.free, STATE.empty);
    at(30).changed(2, STATE.free, STATE.reserved);
    at(40).changed(1, STATE.empty, STATE.free);
    at(80).changed(2, STATE.reserved, STATE.free);
    expect(at(100).shares()).toEqual(shares);
  });

  it('goes on when the observed time begins, and until it ends', () => {
    const { at } = start('exact');
    at(10).changed(2, STATE.free, STATE.reserved);
    at(50).begin();
    at(75).changed(2, STATE.reserved, STATE.free);
    at(125).changed(2, STATE.free, STATE.reserved);
    expect(at(150).shares()).toEqual([0, 0.5]);
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

  it('sees the same as without, and for `exact` the share of time that a size is full', () => {
    const strategy = { name: 'exact', options: {}, within: 'first' };
    const scenario = { ...everything(), strategy };
    const { blockedShares, ...seen } = observe(scenario, true);
    expect(seen).toEqual(observe(scenario, false));
    expect(blockedShares).toEqual(seen.sizes.map(({ fullShare }) => fullShare));
    expect(Math.max(...blockedShares!)).toBeGreaterThan(0);
  });

  it('has a size without compartments always full', () => {
    const sizes = [
      { name: 'S', count: 0 },
      { name: 'L', count: 0 },
    ];
    expect(observe(testScenario({ sizes, warmUpDays: 2 }), true).blockedShares).toEqual([1, 1]);
  });
});
