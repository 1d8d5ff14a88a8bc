import { describe, expect, it } from 'vitest';
import type { Capacity } from '../../../../sim/planning/capacity/capacity.ts';
import type { Target } from '../../../../sim/planning/target/target.ts';
import { capacityReport } from '../../../../src/report/plan/capacity-report.ts';
import { capacityResults } from '../../../../src/report/plan/capacity-results.ts';
import { PLAIN } from '../../../../src/report/paint.ts';
import { testScenario } from '../../../support/scenario.ts';

const scenario = testScenario({
  sizes: [
    { name: 'S', count: 6 },
    { name: 'L', count: 4 },
  ],
});
const targets: readonly Target[] = ['S', 'L'].map((size) => ({
  kind: 'blocking',
  size,
  limit: 0.02,
}));
const simulated: Capacity = {
  kind: 'simulated',
  estimate: 1.25,
  lower: 1.2,
  upper: 1.3,
  confidence: 0.95,
  binding: 1,
  trials: [
    { factor: 1.2, verdict: 'meets', confidence: 0.9875, replications: 41 },
    { factor: 1.275, verdict: 'unresolved', confidence: 0.9875, replications: 200 },
    { factor: 1.3, verdict: 'misses', confidence: 0.99, replications: 20 },
  ],
  isInterrupted: false,
};
const told = (capacity: Capacity, growth?: number) =>
  capacityReport({ scenario, targets, capacity, growth }, PLAIN);

describe('the report on what a bank carries', () => {
  it('says what is between, what was tried, and when it will be too little', () => {
    expect(told(simulated, 0.1).split('\n').slice(1)).toEqual([
      '6 S and 4 L, strategy exact: how much demand do they carry with blocking.S <= 2%',
      'and blocking.L <= 2%?',
      '',
      '12.00 to 13.00 parcels a day, 1.200 to 1.300 times those of the scenario',
      'With 95 % confidence, as if more parcels never made blocking less.',
      'First to give out: blocking.L <= 2%.',
      '',
      'Parcels a day  Times those of the scenario  Replications  Carried',
      '        12.00                        1.200            41  yes',
      '        12.75                        1.275           200  not clear',
      '        13.00                        1.300            20  no',
      '',
      'Growing by 10.0 % a year from 2027-01-04, the demand exceeds this after 1.9 to',
      '2.8 years, between 2028-12 and 2029-10.',
      '',
    ]);
  });

  it.each<[Partial<Capacity>, string]>([
    [{ kind: 'exact', factor: 0.5, rule: 'erlang-b' }, '5.000 parcels a day, 0.5000 times'],
    [{ kind: 'exact', factor: 0, rule: 'erlang-b' }, 'No parcels at all'],
    [{ kind: 'exact', factor: Infinity, rule: 'erlang-b' }, 'Any demand'],
    [{ upper: Infinity }, 'At least 12.00 parcels a day, 1.200 times'],
    [{ lower: 0 }, 'Fewer than 13.00 parcels a day, 1.300 times'],
    [{ lower: 0, upper: Infinity }, 'Nothing was found'],
  ])('says of %o: %s', (changes, expected) => {
    const capacity = { ...simulated, ...changes } as Capacity;
    expect(told(capacity).split('\n')[4]).toContain(expected);
  });

  it('is the same as JSON, with nothing where there is no end', () => {
    const results = JSON.parse(
      JSON.stringify(
        capacityResults({
          scenario,
          targets,
          capacity: { ...simulated, upper: Infinity },
          growth: 0.1,
        }),
      ),
    ) as Record<string, unknown>;
    expect(results).toMatchObject({
      targets: [{ text: 'blocking.S <= 2%' }, { text: 'blocking.L <= 2%' }],
      capacity: { lower: 1.2, upper: null, binding: 1 },
      parcelsPerDay: { now: 10, lower: 12, upper: null },
      growth: { perYear: 0.1, exceeded: { until: { years: null, atMs: null } } },
    });
  });
});
