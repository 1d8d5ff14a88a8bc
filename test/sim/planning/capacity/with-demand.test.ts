import { describe, expect, it } from 'vitest';
import { unscalableSources, withDemand } from '../../../../sim/planning/capacity/with-demand.ts';
import type { ArrivalSource } from '../../../../sim/scenario/scenario.ts';
import { expectedPerDay } from '../../../../sim/traffic/expected-per-day.ts';
import { testScenario } from '../../../support/scenario.ts';

const times = [{ weekday: 0, timeOfDayMs: 0 }];
const van: ArrivalSource = {
  kind: 'visits',
  name: 'van',
  times,
  parcels: { poisson: { mean: 7 } },
};
const truck: ArrivalSource = { ...van, name: 'truck', parcels: { deterministic: 7 } };

describe('another demand', () => {
  it('is so many times that of every source', () => {
    const scenario = testScenario({ arrivals: [...testScenario().arrivals, van] });
    expect(expectedPerDay(scenario)).toBe(11);
    expect(expectedPerDay(withDemand(scenario, 1.5))).toBeCloseTo(16.5, 12);
    expect(withDemand(scenario, 1)).toEqual(scenario);
    expect(unscalableSources(scenario)).toEqual([]);
  });

  it('cannot be had of batches that are always as large', () => {
    const scenario = testScenario({ arrivals: [van, truck] });
    expect(unscalableSources(scenario)).toEqual(['truck']);
    expect(() => withDemand(scenario, 2)).toThrow(/truck cannot be scaled/);
  });
});
