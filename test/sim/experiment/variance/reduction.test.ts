import { describe, expect, it } from 'vitest';
import { reductionOf } from '../../../../sim/experiment/variance/reduction.ts';
import type { PoissonSource, Scenario } from '../../../../sim/scenario/scenario.ts';
import { DAY_MS } from '../../../../sim/traffic/civil-time.ts';
import { testScenario } from '../../../support/scenario.ts';

const SIZES = [
  { name: 'S', count: 4 },
  { name: 'L', count: 2 },
];
const SOURCE: PoissonSource = { kind: 'poisson', name: 'all', perDay: 10, profile: undefined };
const FALLBACK = { name: 'fallback', options: {}, within: 'first' };
const { deposit, token } = testScenario();
const LASTING = { ...token, validityMs: 3650 * DAY_MS };
const ROUNDS = { rounds: [{ weekday: 0, timeOfDayMs: 0 }] };

const ALL = ['time-average', 'repack', 'endless'];
const ENDLESS = ['time-average', 'endless'];
const NOTHING: string[] = [];

/** A feature, what is used of ALL beside it, and what is said of each that is not. */
type Row = readonly [
  feature: string,
  overrides: Partial<Scenario>,
  used: readonly string[],
  because: string,
];

const ROWS: readonly Row[] = [
  [
    'visits',
    {
      arrivals: [
        SOURCE,
        { kind: 'visits', name: 'van', times: ROUNDS.rounds, parcels: { poisson: { mean: 3 } } },
      ],
    },
    ENDLESS,
    'visits bring parcels in batches at fixed hours',
  ],
  [
    'a profile',
    {
      arrivals: [{ ...SOURCE, profile: Array.from({ length: 168 }, (_, hour) => 2 * (hour % 2)) }],
    },
    ENDLESS,
    'the arrival rate follows a profile over the week',
  ],
  [
    'a season',
    { season: [{ fromMs: 0, untilMs: DAY_MS, factor: 2 }] },
    ENDLESS,
    'a season changes the demand',
  ],
  [
    'a day factor',
    { dayFactor: { gamma: { mean: 1, cv: 0.2 } } },
    ENDLESS,
    'the demand differs by a random factor from day to day',
  ],
  ['no parcels', { arrivals: [{ ...SOURCE, perDay: 0 }] }, NOTHING, 'nobody brings any parcels'],
  [
    'retries',
    { deposit: { ...deposit, onReject: 'nextVisit' } },
    ENDLESS,
    'a rejected parcel comes back with the next visit',
  ],
  [
    'faults',
    { faults: { timeToFailure: { exponential: { mean: DAY_MS } }, repair: 'nextStaffRound' } },
    ENDLESS,
    'faults take compartments out of service',
  ],
  [
    'pickup hours',
    { pickupHours: { kind: 'open', spans: [{ fromMs: 0, untilMs: DAY_MS }] } },
    ENDLESS,
    'pickup hours make a dwell depend on the time of the week',
  ],
  [
    'an expiry that cuts in',
    { forgotten: 0.1, token, staff: ROUNDS, arrivals: [{ ...SOURCE, perDay: 5 }] },
    ENDLESS,
    'many parcels are not fetched while their code is valid, and wait for the staff',
  ],
  [
    'a bank of a thousand doors and more',
    {
      sizes: [
        { name: 'S', count: 800 },
        { name: 'L', count: 300 },
      ],
    },
    ENDLESS,
    'twins that reject have up to 1000 compartments and 500 erlangs',
  ],
  [
    'more load than can be summed',
    {
      sizes: SIZES.map((size) => ({ ...size, count: 200 })),
      arrivals: [{ ...SOURCE, perDay: 501 }],
    },
    ENDLESS,
    'twins that reject have up to 1000 compartments and 500 erlangs',
  ],
  [
    'more than twice the load that fits',
    { arrivals: [{ ...SOURCE, perDay: 13 }] },
    NOTHING,
    'more than half of the parcels are rejected, and counts say it better',
  ],
  [
    'parcels of one size',
    { mix: [1, 0] },
    ENDLESS,
    'all parcels are of one size, so that nothing is gained by moving them',
  ],
  [
    'no spilling',
    { strategy: { ...FALLBACK, name: 'exact' } },
    ENDLESS,
    'every size keeps to itself',
  ],
];

function reduced(overrides: Partial<Scenario> = {}) {
  const base = { sizes: SIZES, arrivals: [SOURCE], strategy: FALLBACK, token: LASTING };
  const { isTimeAverage, controls, without } = reductionOf(testScenario({ ...base, ...overrides }));
  return {
    used: [
      ...(isTimeAverage ? ['time-average'] : []),
      ...controls.map(({ name }) => name as string),
    ],
    because: new Map(without.map(({ name, because }) => [name, because])),
  };
}

describe('variance reduction', () => {
  it('has time averages, the repack twin and the endless one where parcels spill', () => {
    expect(reduced().used).toEqual(ALL);
  });

  it.each(ROWS)('does without what %s would break, and says why', (_, overrides, used, because) => {
    const found = reduced(overrides);
    expect(found.used).toEqual(used);
    for (const name of ALL.filter((each) => !used.includes(each))) {
      expect(found.because.get(name)).toContain(because);
    }
  });

  it.each<[string, Partial<Scenario>]>([
    [
      'drivers at the door',
      { deposit: { ...deposit, handling: { exponential: { mean: 60_000 } } } },
    ],
    ['walk-aways', { deposit: { ...deposit, walkAway: 0.1 } }],
    ['few expired parcels', { forgotten: 0.01, token, staff: ROUNDS }],
    ['wrong codes', { wrongCodes: { deterministic: 2 } }],
    ['two sources', { arrivals: [SOURCE, { ...SOURCE, name: 'more', perDay: 1 }] }],
  ])('does not mind %s', (_, overrides) => {
    expect(reduced(overrides).used).toEqual(ALL);
  });

  it('has no time averages where parcels come with visits alone', () => {
    const van = { times: ROUNDS.rounds, parcels: { poisson: { mean: 3 } } };
    const { used, because } = reduced({ arrivals: [{ kind: 'visits', name: 'van', ...van }] });
    expect(used).toEqual(['endless']);
    expect(because.get('time-average')).toEqual([
      'all parcels come in batches at fixed hours, and find what no share of the time tells',
    ]);
  });

  it('has the exact twin where sizes keep to themselves and Erlang B does not say it all', () => {
    const exact = { strategy: { ...FALLBACK, name: 'exact' } };
    expect(reduced(exact).because.get('exact')).toEqual([
      'the bank is its own twin: Erlang B is the answer',
    ]);
    expect(reduced({ ...exact, forgotten: 0.01, token, staff: ROUNDS }).used).toEqual([
      'time-average',
      'exact',
      'endless',
    ]);
  });
});
