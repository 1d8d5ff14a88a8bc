import { describe, expect, it } from 'vitest';
import { createSimulation } from '../../../sim/simulation/simulation.ts';
import { DAY_MS } from '../../../sim/traffic/civil-time.ts';
import { testScenario } from '../../support/scenario.ts';

/** One parcel at noon of every day for a bank with room enough; each stays for two and a half days. */
const filling = testScenario({
  days: 100,
  warmUpDays: 2,
  sizes: [{ name: 'S', count: 10 }],
  arrivals: [
    {
      kind: 'visits',
      name: 'v',
      times: [0, 1, 2, 3, 4, 5, 6].map((weekday) => ({ weekday, timeOfDayMs: DAY_MS / 2 })),
      parcels: { deterministic: 1 },
    },
  ],
  pickupDelay: [{ deterministic: 2.25 * DAY_MS }],
  token: { ...testScenario().token, validityMs: 30 * DAY_MS },
});

describe('what is looked at to see whether a bank has settled', () => {
  it('is how many compartments are occupied at each midnight from the start of the run', () => {
    const simulation = createSimulation({ scenario: filling, replication: 1 });
    simulation.advance(simulation.endMs);
    const { occupiedAtStart } = simulation.observations();
    expect(occupiedAtStart.slice(0, 5)).toEqual([1, 2, 2, 2, 2]);
    expect(occupiedAtStart).toHaveLength(56);
  });

  it('is four warm-ups if these are longer, and no more than the run', () => {
    const lengthOf = (days: number, warmUpDays: number) => {
      const scenario = { ...filling, days, warmUpDays };
      const simulation = createSimulation({ scenario, replication: 1 });
      simulation.advance(simulation.endMs);
      return simulation.observations().occupiedAtStart.length;
    };
    expect(lengthOf(100, 20)).toBe(80);
    expect(lengthOf(5, 2)).toBe(7);
  });
});
