import { describe, expect, it } from 'vitest';
import { createDistribution } from '../../../sim/distributions/registry.ts';
import { createStream, type RandomStream } from '../../../sim/random/stream.ts';
import type { Scenario } from '../../../sim/scenario/scenario.ts';
import {
  DAY_MS,
  HOUR_MS,
  HOURS_PER_WEEK,
  hourOfWeek,
  startOfDayMs,
  WEEK_MS,
} from '../../../sim/traffic/civil-time.ts';
import { createDemand } from '../../../sim/traffic/demand.ts';
import { createPoissonArrivals } from '../../../sim/traffic/poisson-arrivals.ts';
import { MONDAY_MS, testScenario } from '../../support/scenario.ts';
import { chiSquareTail, kolmogorovStatistic } from '../distributions/goodness-of-fit.ts';

interface Setup extends Partial<Pick<Scenario, 'season' | 'dayFactor' | 'seed'>> {
  readonly perDay: number;
  readonly profile?: readonly number[];
  readonly fromMs?: number;
  readonly untilMs?: number;
}

function create({ perDay, profile, fromMs = MONDAY_MS, untilMs, ...overrides }: Setup) {
  const scenario = testScenario(overrides);
  return createPoissonArrivals(
    { kind: 'poisson', name: 'p', perDay, profile },
    createDemand(scenario, 1),
    createStream({ seed: scenario.seed, replication: 1, source: 'p', purpose: 'arrival' }),
    fromMs,
    untilMs,
  );
}

function first(count: number, setup: Setup): number[] {
  const arrivals = create(setup);
  return Array.from({ length: count }, () => arrivals.next());
}

/** The arrivals of so many days. */
function within(days: number, setup: Setup): number[] {
  const arrivals = create(setup);
  const found: number[] = [];
  for (let atMs = arrivals.next(); atMs < MONDAY_MS + days * DAY_MS; atMs = arrivals.next()) {
    found.push(atMs);
  }
  return found;
}

/** How many arrivals fall on each day. */
function dailyCounts(days: number, setup: Setup): number[] {
  const counts = new Array<number>(days).fill(0);
  for (const atMs of within(days, setup)) counts[Math.floor((atMs - MONDAY_MS) / DAY_MS)]!++;
  return counts;
}

function meanAndVariance(values: readonly number[]) {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  return { mean, variance: squares / (values.length - 1) };
}

const OFFICE_HOURS: readonly number[] = Array.from({ length: HOURS_PER_WEEK }, (_, hour) => {
  const isOpen = hour < 5 * 24 && hour % 24 >= 8 && hour % 24 < 18;
  return isOpen ? (hour % 24 < 12 ? 2 : 5) : 0;
});
const officeMean = OFFICE_HOURS.reduce((sum, rate) => sum + rate) / HOURS_PER_WEEK;
const profile = OFFICE_HOURS.map((rate) => rate / officeMean);
const doubled = [{ fromMs: MONDAY_MS, untilMs: MONDAY_MS + 1_000 * DAY_MS, factor: 2 }];

describe('Poisson arrivals', () => {
  it.each([
    ['at a constant rate', undefined],
    ['with a profile that is flat over the days', OFFICE_HOURS.map((_, hour) => 2 * (hour % 2))],
  ])('come in Poisson numbers a day %s', (_, hourly) => {
    const days = 3_000;
    const setup = { perDay: 20, ...(hourly && { profile: hourly }) };
    const counts = dailyCounts(days, setup);
    const { mean, variance } = meanAndVariance(counts);
    expect(Math.abs(mean - 20) / Math.sqrt(20 / days)).toBeLessThan(4);
    // The dispersion (n − 1) · s² / mean is about chi-square with n − 1 degrees of freedom.
    expect(Math.abs(variance / mean - 1) / Math.sqrt(2 / (days - 1))).toBeLessThan(4);
    const { cdf } = createDistribution({ poisson: { mean: 20 } });
    expect(chiSquareTail(counts, cdf)).toBeGreaterThan(0.001);
  });

  it('have exponential gaps', () => {
    const instants = first(20_000, { perDay: 20 });
    const gaps = instants.map((atMs, n) => atMs - (instants[n - 1] ?? MONDAY_MS));
    const { cdf } = createDistribution({ exponential: { mean: DAY_MS / 20 } });
    expect(kolmogorovStatistic(gaps, cdf)).toBeLessThan(1.95);
  });

  it('are whole milliseconds, in order', () => {
    for (const setup of [{ perDay: 1e6 }, { perDay: 1e6, profile }]) {
      const instants = first(5_000, setup);
      expect(instants.every(Number.isSafeInteger)).toBe(true);
      expect(instants).toEqual(instants.toSorted((a, b) => a - b));
      expect(instants[0]).toBeGreaterThanOrEqual(MONDAY_MS);
    }
  });

  it('follow the profile, hour by hour of the week', () => {
    const weeks = 300;
    const instants = within(7 * weeks, { perDay: 50, profile });
    const counts = new Array<number>(HOURS_PER_WEEK).fill(0);
    for (const atMs of instants) counts[hourOfWeek(atMs)]!++;
    let chiSquare = 0;
    for (const [hour, count] of counts.entries()) {
      const expected = (weeks * 50 * profile[hour]!) / 24;
      if (expected === 0) expect(count).toBe(0);
      else chiSquare += (count - expected) ** 2 / expected;
    }
    // 50 hours have arrivals: mean 50, standard deviation 10.
    expect(chiSquare).toBeLessThan(50 + 4 * 10);
    expect(chiSquare).toBeGreaterThan(50 - 4 * 10);
  });

  it('begin where they are told to, in the midst of an hour too', () => {
    const fromMs = MONDAY_MS + 11.5 * HOUR_MS;
    const onlyAtEleven = OFFICE_HOURS.map((_, hour) => (hour === 11 ? HOURS_PER_WEEK : 0));
    const counts = dailyCounts(1, { perDay: 1_000, profile: onlyAtEleven, fromMs });
    // 7 000 a week in one hour, of which half has passed.
    expect(Math.abs(counts[0]! - 3_500)).toBeLessThan(4 * Math.sqrt(3_500));
  });

  it('are the same, but for rounding, at a constant rate and with a profile of ones', () => {
    const flat = new Array<number>(HOURS_PER_WEEK).fill(1);
    const steady = first(5_000, { perDay: 20 });
    const stepwise = first(5_000, { perDay: 20, profile: flat });
    expect(stepwise.every((atMs, n) => Math.abs(atMs - steady[n]!) <= 1)).toBe(true);
  });

  it.each<[string, Omit<Setup, 'perDay'>]>([
    ['at a constant rate', {}],
    ['with a profile', { profile }],
    ['on days with factors of their own', { dayFactor: { gamma: { mean: 1, cv: 0.5 } } }],
  ])('use up the n-th exponential between arrivals n − 1 and n, %s', (_, changes) => {
    const setup = { perDay: 40, ...changes };
    const uniforms = createStream({ seed: 1, replication: 1, source: 'p', purpose: 'arrival' });
    const demand = createDemand(testScenario({ dayFactor: setup.dayFactor }), 1);
    let work = 0;
    let expected = 0;
    let hourMs = MONDAY_MS;
    // The cumulative rate at each arrival is the sum of the exponentials so far.
    for (const atMs of first(3_000, setup)) {
      expected -= Math.log(uniforms.uniform());
      const rateIn = (ms: number) =>
        (40 / DAY_MS) * (setup.profile?.[hourOfWeek(ms)] ?? 1) * demand.factorOf(startOfDayMs(ms));
      for (; hourMs + HOUR_MS <= atMs; hourMs += HOUR_MS) work += rateIn(hourMs) * HOUR_MS;
      const found = work + rateIn(hourMs) * (atMs - hourMs);
      // Half a millisecond of rounding, and a little for the tables.
      expect(Math.abs(found - expected)).toBeLessThan(0.5 * rateIn(hourMs) + 3e-8);
    }
  });

  it('come sooner on busier days: twice the demand halves every waiting', () => {
    const plain = first(1_000, { perDay: 20 });
    const busy = first(1_000, { perDay: 20, season: doubled });
    expect(
      busy.every((atMs, n) => Math.abs(2 * (atMs - MONDAY_MS) - (plain[n]! - MONDAY_MS)) <= 2),
    ).toBe(true);
  });

  it('are none on days without demand, and go on afterwards', () => {
    const season = [{ fromMs: MONDAY_MS + 2 * DAY_MS, untilMs: MONDAY_MS + 9 * DAY_MS, factor: 0 }];
    const counts = dailyCounts(12, { perDay: 100, season });
    expect(counts.map((count) => count > 0)).toEqual([
      true,
      true,
      false,
      false,
      false,
      false,
      false,
      false,
      false,
      true,
      true,
      true,
    ]);
    const plain = first(500, { perDay: 100 });
    const paused = first(500, { perDay: 100, season });
    const shift = paused.map((atMs, n) => atMs - plain[n]!);
    expect(shift.every((ms) => ms === 0 || Math.abs(ms - WEEK_MS) <= 1)).toBe(true);
  });

  it('differ from day to day by more than chance when days have factors of their own', () => {
    const days = 4_000;
    const setup = { perDay: 50, dayFactor: { gamma: { mean: 1, cv: 0.2 } } };
    const { mean, variance } = meanAndVariance(dailyCounts(days, setup));
    const expected = 50 + (0.2 * 50) ** 2;
    expect(Math.abs(mean - 50) / Math.sqrt(expected / days)).toBeLessThan(4);
    expect(Math.abs(variance / expected - 1) / Math.sqrt(2 / days)).toBeLessThan(4);
  });

  it('go on after an arrival at the very end of an hour, into one without demand', () => {
    const always = (u: number): RandomStream => ({
      uniform: () => u,
      uniformInt: () => 0,
      fill: (target, count) => target.fill(u, 0, count),
    });
    const noon = profile.map((_, hour) => (hour % 2 === 0 ? 2 : 0));
    const constant = createDemand(testScenario(), 1);
    let met = 0;
    for (let u = 0.2; u < 0.4; u += 0.01) {
      // The first exponential takes as long as the first hour, to the last bit or nearly so.
      const perDay = -Math.log(u) * 12;
      const source = { kind: 'poisson', name: 'p', perDay, profile: noon } as const;
      const arrivals = createPoissonArrivals(source, constant, always(u), MONDAY_MS);
      const hours = [arrivals.next(), arrivals.next()].map((ms) => (ms - MONDAY_MS) / HOUR_MS);
      if (hours[0] === 2) met++;
      expect([1, 2]).toContain(hours[0]);
      expect([3, 4]).toContain(hours[1]);
    }
    expect(met).toBeGreaterThan(0);
  });

  it('never come at no rate, or where nobody looks any more', () => {
    expect(first(2, { perDay: 0 })).toEqual([Infinity, Infinity]);
    const untilMs = MONDAY_MS + WEEK_MS;
    expect(first(2, { perDay: 1e-300, profile, untilMs })).toEqual([Infinity, Infinity]);
    const season = [{ fromMs: MONDAY_MS, untilMs: 1e15, factor: 0 }];
    expect(first(2, { perDay: 20, season, untilMs })).toEqual([Infinity, Infinity]);
    expect(first(20, { perDay: 20, profile, untilMs })).toEqual(first(20, { perDay: 20, profile }));
  });
});
