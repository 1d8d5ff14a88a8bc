import { describe, expect, it } from 'vitest';
import { readScenario } from '../../../sim/scenario/read-scenario.ts';
import type { Scenario } from '../../../sim/scenario/scenario.ts';
import { file } from './broken-files.ts';

const DAY_MS = 86_400_000;
const HOUR_MS = 3_600_000;

function read(text: string): Scenario {
  const reading = readScenario(text, 'x.yaml');
  if (!reading.ok) throw new Error(JSON.stringify(reading.problems));
  return reading.scenario;
}

const withMore = (...lines: readonly string[]) => read(file({}, ...lines));
const withArrivals = (arrivals: string) => read(file({ arrivals: `arrivals: ${arrivals}` }));

describe('a scenario', () => {
  it('has its defaults filled in and its units resolved', () => {
    expect(read(file())).toEqual({
      name: 'Sound',
      description: undefined,
      startMs: Date.UTC(2027, 0, 4),
      days: 365,
      warmUpDays: 14,
      replications: 20,
      seed: 1,
      sizes: [
        { name: 'S', count: 4 },
        { name: 'M', count: 2 },
      ],
      strategy: { name: 'exact', within: 'first', options: {} },
      mix: [0.6, 0.4],
      arrivals: [{ kind: 'poisson', name: 'poisson 1', perDay: 5, profile: undefined }],
      season: [],
      dayFactor: undefined,
      pickupDelay: Array(2).fill({ lognormal: { mean: 31.6 * HOUR_MS, cv: 1 } }),
      forgotten: 0,
      wrongCodes: { deterministic: 0 },
      pickupHours: undefined,
      deposit: {
        handling: undefined,
        walkAway: 0,
        reservationTimeoutMs: 180_000,
        onReject: 'lost',
      },
      token: {
        validityMs: 7 * DAY_MS,
        rememberCodesMs: 30 * DAY_MS,
        rememberReservationsMs: DAY_MS,
      },
      staff: { rounds: [] },
      faults: undefined,
    });
  });

  it('survives JSON', () => {
    const scenario = withMore('faults: { timeToFailure: { exponential: 90 d }, repair: 2 d }');
    expect(JSON.parse(JSON.stringify(scenario))).toEqual(scenario);
    expect(structuredClone(scenario)).toEqual(scenario);
  });

  it('may be JSON, indented by tabs, or begin with a byte order mark', () => {
    const json = JSON.stringify(
      {
        $schema: '../schema/scenario.schema.json',
        name: 'Sound',
        bank: { sizes: { S: { count: 4 }, M: { count: 2 } } },
        mix: { S: '60 %', M: 0.4 },
        arrivals: [{ poisson: { perDay: 5 } }],
        pickupDelay: { lognormal: { mean: '31.6 h', cv: 1 } },
      },
      null,
      '\t',
    );
    expect(read(json)).toEqual(read(file()));
    expect(read(`\uFEFF${file()}`)).toEqual(read(file()));
    expect(read(file().replaceAll('\n', '\r\n'))).toEqual(read(file()));
  });

  it('may use an anchor a few times', () => {
    const delays = 'pickupDelay: { bySize: { S: &norway { exponential: 31 h }, M: *norway } }';
    const { pickupDelay } = read(file({ pickupDelay: delays }));
    expect(pickupDelay).toEqual(Array(2).fill({ exponential: { mean: 31 * HOUR_MS } }));
  });

  it('has all its parcels of the one size where there is one', () => {
    const one = read(file({ bank: 'bank: { sizes: { one: { count: 4 } } }', mix: '' }));
    expect(one.mix).toEqual([1]);
  });

  it('keeps the sizes and their shares in the order of the bank', () => {
    const lines = {
      bank: 'bank: { sizes: { tiny: { count: 1 }, S: { count: 2 }, big: { count: 3 } } }',
      mix: 'mix: { big: 20 %, tiny: 30 %, S: 50 % }',
      pickupDelay: 'pickupDelay: { bySize: { S: 2 d, big: 3 d, tiny: 1 d } }',
    };
    const { sizes, mix, pickupDelay } = read(file(lines));
    expect(sizes.map(({ name }) => name)).toEqual(['tiny', 'S', 'big']);
    expect(mix).toEqual([0.3, 0.5, 0.2]);
    expect(pickupDelay).toEqual([1, 2, 3].map((days) => ({ deterministic: days * DAY_MS })));
  });
});

describe('its traffic', () => {
  it('has profiles of mean 1', () => {
    const [source] = withArrivals(
      '[{ poisson: { perDay: 9, profile: { hours: [1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3], days: { sun: 0 } } } }]',
    ).arrivals;
    const profile = (source?.kind === 'poisson' ? source.profile : undefined) ?? [];
    expect(profile).toHaveLength(168);
    expect(profile.reduce((sum, rate) => sum + rate) / 168).toBeCloseTo(1, 12);
    expect(profile[12]).toBeCloseTo(3 * (profile[0] ?? 0), 12);
    expect(profile.slice(144)).toEqual(Array(24).fill(0));
  });

  it('has visits on their weekdays, and names for its sources', () => {
    const { arrivals } = withArrivals(
      '[{ name: van, poisson: { perDay: 9 } }, { visits: { at: ["14:00", "09:30"], days: [sun, mon], parcels: 12 } }]',
    );
    expect(arrivals[0]?.name).toBe('van');
    expect(arrivals[1]).toEqual({
      kind: 'visits',
      name: 'visits 2',
      times: [
        { weekday: 0, timeOfDayMs: 9.5 * HOUR_MS },
        { weekday: 0, timeOfDayMs: 14 * HOUR_MS },
        { weekday: 6, timeOfDayMs: 9.5 * HOUR_MS },
        { weekday: 6, timeOfDayMs: 14 * HOUR_MS },
      ],
      parcels: { deterministic: 12 },
    });
  });

  it('includes the last day of a season', () => {
    const { season } = withMore('season: [{ from: 2027-12-01, to: 2027-12-24, factor: 1.67 }]');
    const untilMs = Date.UTC(2027, 11, 25);
    expect(season).toEqual([{ fromMs: Date.UTC(2027, 11, 1), untilMs, factor: 1.67 }]);
  });
});

describe('its pickup hours', () => {
  it('are joined spans of the week', () => {
    const everyDay = withMore('pickupHours: { open: "00:00-24:00" }').pickupHours;
    expect(everyDay).toEqual({ kind: 'open', spans: [{ fromMs: 0, untilMs: 7 * DAY_MS }] });
    const some = withMore(
      'pickupHours: { open: { mon-tue: ["20:00-24:00", "12:00-13:00", "12:30-14:00"], wed: ["00:00-01:00"] } }',
    ).pickupHours;
    expect(some).toEqual({
      kind: 'open',
      spans: [
        { fromMs: 12 * HOUR_MS, untilMs: 14 * HOUR_MS },
        { fromMs: 20 * HOUR_MS, untilMs: 24 * HOUR_MS },
        { fromMs: 36 * HOUR_MS, untilMs: 38 * HOUR_MS },
        { fromMs: 44 * HOUR_MS, untilMs: 49 * HOUR_MS },
      ],
    });
  });

  it('may be shares of which the largest is 1', () => {
    const hours = withMore(
      'pickupHours: { profile: { days: { mon-fri: 2, sat-sun: 4 } } }',
    ).pickupHours;
    const shares = hours?.kind === 'profile' ? hours.shares : [];
    expect([shares[0], shares[119], shares[120], shares[167]]).toEqual([0.5, 0.5, 1, 1]);
  });
});

describe('its strategy', () => {
  it('takes the options of its own schema', () => {
    expect(withMore('strategy: { name: threshold, within: random, r: 2 }').strategy).toEqual({
      name: 'threshold',
      within: 'random',
      options: { r: 2 },
    });
    expect(withMore('strategy: threshold').strategy.options).toEqual({ r: 1 });
  });
});

describe('its warm-up', () => {
  it.each([
    ['warmUp: 0', 0],
    ['warmUp: 30', 30],
    ['warmUp: 25 h', 2],
    ['token: { validity: 10 d }', 20],
  ])('is, with %s, %d days', (line, days) => {
    expect(withMore(line).warmUpDays).toBe(days);
  });
});
