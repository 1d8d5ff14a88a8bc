import { describe, expect, it } from 'vitest';
import { doubtsOfMonotonicity } from '../../../../sim/planning/certificate/monotonicity.ts';
import { withMix } from '../../../../sim/planning/with-mix.ts';
import type { Scenario } from '../../../../sim/scenario/scenario.ts';
import { createSimulation } from '../../../../sim/simulation/simulation.ts';
import { testScenario } from '../../../support/scenario.ts';

const HOUR_MS = 3_600_000;
const sizes = ['S', 'L'].map((name) => ({ name, count: 4 }));
const times = [0, 2, 4].map((weekday) => ({ weekday, timeOfDayMs: 9 * HOUR_MS }));
const visits = { kind: 'visits', name: 'van', times, parcels: { poisson: { mean: 9 } } } as const;
const singles = { kind: 'poisson', name: 'single', perDay: 9, profile: undefined } as const;
const deposit = testScenario().deposit;
const handling = { exponential: { mean: 60_000 } };

/** Everything that the proof allows for. */
const busy = testScenario({
  days: 60,
  sizes,
  arrivals: [visits, singles],
  dayFactor: { gamma: { mean: 1, cv: 0.3 } },
  pickupDelay: sizes.map(() => ({ lognormal: { mean: 20 * HOUR_MS, cv: 1.5 } })),
  forgotten: 0.05,
  deposit: { ...deposit, walkAway: 0.05 },
  staff: { rounds: times },
});

function rejectedWith(scenario: Scenario, mix: readonly number[]) {
  const simulation = createSimulation({ scenario: withMix(scenario, mix), replication: 1 });
  simulation.advance(simulation.endMs);
  return simulation.observations().sizes.map(({ rejectedByHour }) => rejectedByHour);
}

describe('that more compartments never hurt', () => {
  it('is proven where every size keeps to itself', () => {
    expect(doubtsOfMonotonicity(busy)).toEqual([]);
  });

  it('is so, parcel by parcel: each that the larger bank rejects the smaller one rejects too', () => {
    let before = rejectedWith(busy, [1, 1]);
    for (let count = 2; count <= 12; count++) {
      const after = rejectedWith(busy, [count, count]);
      after.forEach((hours, size) =>
        hours.forEach((rejected, hour) =>
          expect(rejected).toBeLessThanOrEqual(before[size]![hour]!),
        ),
      );
      before = after;
    }
  });

  it.each<[string, Partial<Scenario>]>([
    ['larger compartments', { strategy: { name: 'fallback', options: {}, within: 'first' } }],
    ['comes back', { deposit: { ...deposit, onReject: 'nextVisit' } }],
    ['out of service', { faults: { timeToFailure: handling, repair: 'nextStaffRound' } }],
    ['stands at its door', { deposit: { ...deposit, handling } }],
  ])('is doubted: %s', (reason, changes) => {
    expect(doubtsOfMonotonicity({ ...busy, ...changes })).toEqual([
      expect.stringContaining(reason),
    ]);
  });

  it('is proven where drivers stand at doors but bring one parcel each', () => {
    const alone = { ...busy, arrivals: [singles], deposit: { ...deposit, handling } };
    expect(doubtsOfMonotonicity(alone)).toEqual([]);
  });
});
