import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { exactValues, whatIsKnown } from '../../../sim/known/what-is-known.ts';
import { RULES } from '../../../sim/known/rules/registry.ts';
import { readScenario } from '../../../sim/scenario/read-scenario.ts';
import type { Scenario } from '../../../sim/scenario/scenario.ts';
import { erlangB } from '../../../sim/theory/erlang-b.ts';
import { relativeError } from '../../support/relative-error.ts';
import { MONDAY_MS, testScenario } from '../../support/scenario.ts';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
const NEVER_EXPIRES = { ...testScenario().token, validityMs: 3650 * DAY_MS };
const THREE = ['S', 'M', 'L'].map((name) => ({ name, count: 2 }));
const ROUND = { rounds: [{ weekday: 0, timeOfDayMs: 6 * HOUR_MS }] };
const FAULTS = {
  timeToFailure: { exponential: { mean: DAY_MS } },
  repair: { deterministic: HOUR_MS },
};
const PROFILE = Array.from({ length: 168 }, (_, hour) => (hour % 24 < 12 ? 2 : 0));
const dailyAt = (timeOfDayMs: number) =>
  Array.from({ length: 7 }, (_, weekday) => ({ weekday, timeOfDayMs }));
const visitsWith = (parcels: Scenario['pickupDelay'][number]): Scenario['arrivals'] => [
  { kind: 'visits', name: 'van', times: dailyAt(9 * HOUR_MS), parcels },
];

/** Poisson, one size, exponential, nothing expires: as plain as it gets. */
const plain = (overrides: Partial<Scenario> = {}) =>
  testScenario({ token: NEVER_EXPIRES, ...overrides });
const rulesOf = (scenario: Scenario) =>
  whatIsKnown(scenario).statements.map(({ rule }) => rule.name);
const becauseOf = (scenario: Scenario, name: string) =>
  whatIsKnown(scenario)
    .unknown.find(({ rule }) => rule.name === name)
    ?.because.join('; ');

function example(name: string): Scenario {
  const path = `examples/${name}.yaml`;
  const reading = readScenario(readFileSync(path, 'utf8'), path);
  if (!reading.ok) throw new Error(JSON.stringify(reading.problems));
  return reading.scenario;
}

describe('exact values', () => {
  it('are Erlang B for the loss system', () => {
    const { rule, sizes, total } = exactValues(example('loss-system'))!;
    expect(rule).toBe('erlang-b');
    const known = [
      [30, 30],
      [18, 20],
      [12, 10],
    ].map(([load, compartments]) => erlangB(load!, compartments!));
    sizes.forEach((value, size) => {
      expect(relativeError(value, known[size]!)).toBeLessThan(1e-12);
    });
    expect(total).toBeCloseTo(0.5 * known[0]! + 0.3 * known[1]! + 0.2 * known[2]!, 14);
  });

  it.each([
    { name: 'fallback', options: {}, blocking: [0.024722341516470445, 0.26369617811874907] },
    { name: 'threshold', options: { r: 1 }, blocking: [0.10053386283238755, 0.21965461564824493] },
    { name: 'threshold', options: {}, blocking: [0.10053386283238755, 0.21965461564824493] },
  ])('are those of the chain for $name $options', ({ name, options, blocking }) => {
    const scenario = plain({
      sizes: THREE,
      strategy: { name, options, within: 'first' },
      arrivals: [{ kind: 'poisson', name: 'all', perDay: 3, profile: undefined }],
    });
    const { rule, sizes } = exactValues(scenario)!;
    expect(rule).toBe('exact-chain');
    expect(relativeError(sizes[0]!, blocking[0]!)).toBeLessThan(1e-9);
    expect(relativeError(sizes[2]!, blocking[1]!)).toBeLessThan(1e-9);
    expect(exactValues(scenario, { maxStates: 26 })).toBeUndefined();
  });

  it('read a threshold by pairs as the strategy does', () => {
    const scenario = plain({
      sizes: [4, 3, 2].map((count, size) => ({ name: 'SML'[size]!, count })),
      mix: [3 / 6, 2 / 6, 1 / 6],
      strategy: {
        name: 'threshold',
        options: { r: { S: { M: 0, L: 2 }, M: { L: 1 } } },
        within: 'first',
      },
      arrivals: [{ kind: 'poisson', name: 'all', perDay: 6, profile: undefined }],
    });
    expect(relativeError(exactValues(scenario)!.total, 0.15158050728847625)).toBeLessThan(1e-9);
  });

  it('are those of a week with a profile', () => {
    const rates = [14, 12, 11, 11, 12, 8, 2];
    const profile = rates.flatMap((rate) => new Array<number>(24).fill(rate / 10));
    const scenario = plain({
      sizes: [{ name: 'one', count: 24 }],
      pickupDelay: [{ exponential: { mean: 1.5 * DAY_MS } }],
      arrivals: [{ kind: 'poisson', name: 'all', perDay: 10, profile }],
    });
    const { rule, total } = exactValues(scenario)!;
    expect(rule).toBe('periodic-chain');
    expect(relativeError(total, 0.014662686323757215)).toBeLessThan(1e-9);
  });

  it('are those of one drop a day', () => {
    const scenario = plain({
      sizes: [{ name: 'one', count: 30 }],
      pickupDelay: [{ exponential: { mean: 1.5 * DAY_MS } }],
      arrivals: visitsWith({ poisson: { mean: 10 } }),
    });
    const { rule, total } = exactValues(scenario)!;
    expect(rule).toBe('drop-chain');
    expect(relativeError(total, 0.004035749268198272)).toBeLessThan(1e-9);
  });

  it('count the reservation to the hold', () => {
    const timeoutMs = 3 * HOUR_MS;
    const scenario = plain({
      deposit: {
        handling: { exponential: { mean: HOUR_MS } },
        walkAway: 0.3,
        reservationTimeoutMs: timeoutMs,
        onReject: 'lost',
      },
    });
    const late = Math.exp(-3);
    const hold = 0.3 * 3 + 0.7 * (1 - late) + 0.7 * (1 - late) * 24;
    expect(relativeError(exactValues(scenario)!.total, erlangB((10 * hold) / 24, 10))).toBeLessThan(
      1e-6,
    );
  });

  it('know that a size to which nobody brings anything rejects nothing', () => {
    const { sizes } = exactValues(plain({ sizes: THREE, mix: [0, 1, 0] }))!;
    expect(sizes).toEqual([0, erlangB(10, 2), 0]);
  });
});

describe('what stands in the way of Erlang B', () => {
  it.each<[string, Partial<Scenario>]>([
    ['visits', { arrivals: visitsWith({ poisson: { mean: 3 } }) }],
    ['profile', { arrivals: [{ kind: 'poisson', name: 'p', perDay: 5, profile: PROFILE }] }],
    ['season', { season: [{ fromMs: MONDAY_MS, untilMs: MONDAY_MS + DAY_MS, factor: 2 }] }],
    ['random factor', { dayFactor: { gamma: { mean: 1, cv: 0.2 } } }],
    [
      'strategy fallback',
      { sizes: THREE, strategy: { name: 'fallback', options: {}, within: 'first' } },
    ],
    ['fixed hours', { token: testScenario().token, staff: ROUND }],
    ['no staff', { forgotten: 0.01 }],
    ['pickup hours', { pickupHours: { kind: 'open', spans: [{ fromMs: 0, untilMs: HOUR_MS }] } }],
    ['next visit', { deposit: { ...testScenario().deposit, onReject: 'nextVisit' } }],
    ['faults', { faults: FAULTS }],
  ])('%s', (word, overrides) => {
    expect(exactValues(plain())?.rule).toBe('erlang-b');
    // With a profile, visits or fallback something else is exact; faults have all of it told.
    const broken = plain({ ...overrides, faults: FAULTS });
    expect(becauseOf(broken, 'erlang-b')).toContain(word);
    expect(exactValues(plain(overrides))?.rule).not.toBe('erlang-b');
  });

  it('is nothing about the shape of the dwell, wrong codes, or the choice within a size', () => {
    const scenario = plain({
      pickupDelay: [{ lognormal: { mean: DAY_MS, cv: 2 } }],
      wrongCodes: { poisson: { mean: 1 } },
      strategy: { name: 'fallback', options: {}, within: 'least-worn' },
    });
    expect(exactValues(scenario)!.rule).toBe('erlang-b');
  });
});

describe('what stands in the way of the chain', () => {
  const spilling = (overrides: Partial<Scenario>) =>
    plain({
      sizes: THREE,
      strategy: { name: 'fallback', options: {}, within: 'first' },
      ...overrides,
    });

  it.each<[string, Partial<Scenario>]>([
    [
      'pickup delay of M is not exponential',
      {
        pickupDelay: [1, 2, 3].map((days) =>
          days === 2 ? { deterministic: DAY_MS } : { exponential: { mean: days * DAY_MS } },
        ),
      },
    ],
    ['not fetched while', { token: testScenario().token, staff: ROUND }],
    [
      'stands at the open door',
      {
        deposit: { ...testScenario().deposit, handling: { deterministic: 30_000 } },
      },
    ],
    ['states', { sizes: THREE.map((size) => ({ ...size, count: 200 })) }],
  ])('%s', (words, overrides) => {
    expect(becauseOf(spilling(overrides), 'exact-chain')).toContain(words);
  });

  it('leaves an approximation and the bounds', () => {
    expect(
      rulesOf(spilling({ pickupDelay: THREE.map(() => ({ deterministic: DAY_MS })) })),
    ).toEqual(['nested-workload-bound', 'chain-on-mean-hold']);
    expect(rulesOf(spilling({}))).toEqual(['exact-chain', 'repack-bound', 'nested-workload-bound']);
  });

  it('bounds from below what is exact', () => {
    const [exact, repack, nested] = whatIsKnown(spilling({})).statements;
    expect(repack!.total).toBeLessThan(exact!.total!);
    expect(nested!.sizes![2]).toBeLessThan(exact!.sizes![2]!);
  });
});

describe('approximations', () => {
  it('are near what a long run of another program gave for the full lifecycle', () => {
    const { statements } = whatIsKnown(example('full-lifecycle'));
    expect(statements.map(({ rule }) => rule.name)).toEqual(['erlang-b-on-mean-hold']);
    [0.17045, 0.14115, 0.3359].forEach((value, size) => {
      expect(statements[0]!.sizes![size]).toBeCloseTo(value, 3);
    });
  });

  it("are near Raviv's simulation of a stay of one to three days", () => {
    const { statements } = whatIsKnown(example('raviv-2023'));
    expect(statements.map(({ rule }) => rule.name)).toEqual(['drop-chain-on-mean-stay']);
    expect(10 * statements[0]!.total!).toBeCloseTo(0.6549, 2);
  });

  it.each<[string, Partial<Scenario>]>([
    [
      'modified-offered-load',
      {
        arrivals: [{ kind: 'poisson', name: 'p', perDay: 10, profile: PROFILE }],
        pickupDelay: [{ lognormal: { mean: DAY_MS, cv: 1 } }],
        deposit: { ...testScenario().deposit, handling: { deterministic: 60_000 }, walkAway: 0.1 },
      },
    ],
    ['day-factor', { dayFactor: { gamma: { mean: 1, cv: 0.2 } } }],
  ])('%s', (name, overrides) => {
    const { statements } = whatIsKnown(plain(overrides));
    expect(statements.map(({ rule }) => rule.name)).toEqual([name]);
    // The same parcels at an even rate are rejected less.
    const even = exactValues(
      plain({ ...overrides, dayFactor: undefined, arrivals: testScenario().arrivals }),
    );
    expect(statements[0]!.total!).toBeGreaterThan(0.9 * even!.total);
    expect(statements[0]!.total!).toBeLessThan(2 * even!.total);
  });
});

it('every rule applies to something', () => {
  const applied = new Set(
    [
      plain(),
      plain({ sizes: THREE, strategy: { name: 'fallback', options: {}, within: 'first' } }),
      plain({ arrivals: [{ kind: 'poisson', name: 'p', perDay: 5, profile: PROFILE }] }),
      plain({ arrivals: visitsWith({ poisson: { mean: 3 } }) }),
      plain({ dayFactor: { gamma: { mean: 1, cv: 0.2 } } }),
      plain({
        sizes: THREE,
        strategy: { name: 'fallback', options: {}, within: 'first' },
        pickupDelay: THREE.map(() => ({ uniform: { from: 0, to: DAY_MS } })),
      }),
      plain({
        arrivals: [{ kind: 'poisson', name: 'p', perDay: 5, profile: PROFILE }],
        pickupDelay: [{ weibull: { mean: DAY_MS, shape: 2 } }],
      }),
      example('full-lifecycle'),
      example('raviv-2023'),
    ].flatMap(rulesOf),
  );
  expect(RULES.map(({ name }) => name).filter((name) => !applied.has(name))).toEqual([]);
});

it('says of a pickup delay that needs no memory what the drops do to it', () => {
  const scenario = plain({
    sizes: [{ name: 'one', count: 3 }],
    pickupDelay: [{ uniform: { from: 0, to: DAY_MS } }],
    arrivals: visitsWith({ poisson: { mean: 3 } }),
  });
  expect(exactValues(scenario)!.rule).toBe('drop-chain');
  expect(
    becauseOf({ ...scenario, arrivals: visitsWith({ deterministic: 3 }) }, 'drop-chain'),
  ).toContain('Poisson count');
});
