import { describe, expect, it } from 'vitest';
import type { Scenario } from '../../../sim/scenario/scenario.ts';
import { createStories, type Story } from '../../../sim/traffic/story.ts';
import { testScenario } from '../../support/scenario.ts';
import { kolmogorovStatistic } from '../distributions/goodness-of-fit.ts';
import { createDistribution } from '../../../sim/distributions/registry.ts';

const HOUR_MS = 3_600_000;
const lognormal = { lognormal: { mean: 31.6 * HOUR_MS, cv: 1 } };
const handling = { exponential: { mean: 45_000 } };

/** Every attribute of a story varies. */
const scenario = testScenario({
  sizes: [
    { name: 'S', count: 5 },
    { name: 'M', count: 3 },
    { name: 'L', count: 2 },
  ],
  mix: [0.5, 0.35, 0.15],
  pickupDelay: [lognormal, lognormal, lognormal],
  forgotten: 0.1,
  wrongCodes: { poisson: { mean: 0.5 } },
  deposit: { handling, walkAway: 0.1, reservationTimeoutMs: 180_000, onReject: 'lost' },
});

interface Source {
  readonly replication?: number;
  readonly source?: string;
}

function stories(count: number, changes: Partial<Scenario> = {}, from: Source = {}): Story[] {
  const { replication = 1, source = 'p' } = from;
  const { next } = createStories({ ...scenario, ...changes }, replication, source);
  return Array.from({ length: count }, next);
}

const deposit = (changes: Partial<Scenario['deposit']>): Partial<Scenario> => ({
  deposit: { ...scenario.deposit, ...changes },
});

/** The names of the attributes in which some stories differ. */
function differing(one: readonly Story[], other: readonly Story[]): string[] {
  const names = Object.keys(one[0]!) as (keyof Story)[];
  return names.filter((name) => one.some((story, n) => story[name] !== other[n]![name]));
}

describe('stories', () => {
  it('are the same for the same seed, replication and source', () => {
    expect(stories(500)).toEqual(stories(500));
  });

  it.each<[string, Partial<Scenario>, Source]>([
    ['seed', { seed: 2 }, {}],
    ['replication', {}, { replication: 2 }],
    ['source', {}, { source: 'q' }],
  ])('differ in everything with another %s', (_, changes, from) => {
    expect(differing(stories(500), stories(500, changes, from))).toEqual([
      'size',
      'walkAway',
      'handlingMs',
      'pickupDelayMs',
      'wrongCodes',
      'hourUniform',
    ]);
  });

  it.each<[string, Partial<Scenario>, string[]]>([
    ['more who walk away', deposit({ walkAway: 0.5 }), ['walkAway']],
    ['nobody who walks away', deposit({ walkAway: 0 }), ['walkAway']],
    ['another mix', { mix: [0.2, 0.2, 0.6] }, ['size']],
    ['other handling times', deposit({ handling: { deterministic: 9 } }), ['handlingMs']],
    ['deposits in one step', deposit({ handling: undefined }), ['handlingMs']],
    ['more that are forgotten', { forgotten: 0.5 }, ['pickupDelayMs']],
    [
      'other pickup delays of one size',
      { pickupDelay: [lognormal, { deterministic: 1 }, lognormal] },
      ['pickupDelayMs'],
    ],
    ['other wrong codes', { wrongCodes: { deterministic: 3 } }, ['wrongCodes']],
    ['more compartments', { sizes: scenario.sizes.map((size) => ({ ...size, count: 99 })) }, []],
    ['another strategy', { strategy: { name: 'fallback', options: {}, within: 'random' } }, []],
    ['pickup hours', { pickupHours: { kind: 'open', spans: [{ fromMs: 0, untilMs: 1 }] } }, []],
  ])('are changed by %s in that alone', (_, changes, expected) => {
    expect(differing(stories(500), stories(500, changes))).toEqual(expected);
  });

  it('keep those who walk away or forget when more do', () => {
    const [few, many] = [
      stories(2_000),
      stories(2_000, { ...deposit({ walkAway: 0.3 }), forgotten: 0.3 }),
    ];
    for (const [n, story] of few.entries()) {
      if (story.walkAway) expect(many[n]!.walkAway).toBe(true);
      if (story.pickupDelayMs === Infinity) expect(many[n]!.pickupDelayMs).toBe(Infinity);
      else if (many[n]!.pickupDelayMs !== Infinity) {
        expect(many[n]!.pickupDelayMs).toBe(story.pickupDelayMs);
      }
    }
  });

  it('have the shares and distributions of the scenario', () => {
    const count = 20_000;
    const many = stories(count);
    const expectShare = (share: number, has: (story: Story) => boolean) => {
      const z =
        (many.filter(has).length / count - share) / Math.sqrt((share * (1 - share)) / count);
      expect(Math.abs(z)).toBeLessThan(4);
    };
    for (const [size, share] of scenario.mix.entries()) {
      expectShare(share, (story) => story.size === size);
    }
    expectShare(0.1, ({ walkAway }) => walkAway);
    expectShare(0.1, ({ pickupDelayMs }) => pickupDelayMs === Infinity);
    expectShare(Math.exp(-0.5), ({ wrongCodes }) => wrongCodes === 0);
    expectShare(0.5 * Math.exp(-0.5), ({ wrongCodes }) => wrongCodes === 1);

    const delays = many.map(({ pickupDelayMs }) => pickupDelayMs).filter(Number.isFinite);
    expect(kolmogorovStatistic(delays, createDistribution(lognormal).cdf)).toBeLessThan(1.95);
    const handlings = many.map(({ handlingMs }) => handlingMs!);
    expect(kolmogorovStatistic(handlings, createDistribution(handling).cdf)).toBeLessThan(1.95);
    const hours = many.map(({ hourUniform }) => hourUniform);
    expect(kolmogorovStatistic(hours, (x) => x)).toBeLessThan(1.95);
  });

  it('have attributes that do not hang together', () => {
    const count = 20_000;
    const many = stories(count, { forgotten: 0 });
    const ranks = (name: 'size' | 'walkAway' | 'handlingMs' | 'pickupDelayMs' | 'hourUniform') => {
      const values = many.map((story) => Number(story[name]));
      const mean = values.reduce((sum, value) => sum + value) / count;
      const deviation = Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0));
      return values.map((value) => (value - mean) / deviation);
    };
    const columns = (
      ['size', 'walkAway', 'handlingMs', 'pickupDelayMs', 'hourUniform'] as const
    ).map(ranks);
    for (const [n, one] of columns.entries()) {
      for (const other of columns.slice(n + 1)) {
        const correlation = one.reduce((sum, value, i) => sum + value * other[i]!, 0);
        expect(Math.abs(correlation)).toBeLessThan(4 / Math.sqrt(count));
      }
    }
  });

  it('have whole milliseconds, at least 1', () => {
    const short = { exponential: { mean: 0.4 } };
    const many = stories(1_000, {
      ...deposit({ handling: short }),
      pickupDelay: [short, short, short],
      forgotten: 0,
    });
    for (const { handlingMs, pickupDelayMs } of many) {
      for (const ms of [handlingMs!, pickupDelayMs]) {
        expect(Number.isInteger(ms) && ms >= 1).toBe(true);
      }
    }
  });

  it('have no size without a share, whatever rounding leaves over', () => {
    const sizes = (mix: readonly number[]) =>
      new Set(stories(1_000, { mix }).map(({ size }) => size));
    expect(sizes([0, 1, 0])).toEqual(new Set([1]));
    expect(sizes([0.5, 0.3, 0])).toEqual(new Set([0, 1]));
  });
});

describe('handling again', () => {
  const again = (parcel: number, attempt: number, changes: Partial<Scenario> = {}) =>
    createStories({ ...scenario, ...changes }, 1, 'p').handlingAgainMs(parcel, attempt);

  it('takes a time of its own for each parcel and attempt, in whatever order it is asked for', () => {
    const { handlingAgainMs } = createStories(scenario, 1, 'p');
    const asked = [
      [0, 2],
      [1, 2],
      [0, 3],
      [1, 3],
      [12, 3],
      [1, 23],
    ] as const;
    const inOrder = asked.map(([parcel, attempt]) => handlingAgainMs(parcel, attempt));
    expect(new Set(inOrder).size).toBe(asked.length);
    const anew = asked.toReversed().map(([parcel, attempt]) => again(parcel, attempt));
    expect(anew.toReversed()).toEqual(inOrder);
  });

  it('leaves the stories to come as they are', () => {
    const { next, handlingAgainMs } = createStories(scenario, 1, 'p');
    const told = Array.from({ length: 50 }, (_, n) => {
      handlingAgainMs(n, 2);
      return next();
    });
    expect(told).toEqual(stories(50));
  });

  it('follows the distribution', () => {
    const { handlingAgainMs } = createStories(scenario, 1, 'p');
    const sample = Array.from({ length: 2_000 }, (_, parcel) => handlingAgainMs(parcel, 2)!);
    expect(kolmogorovStatistic(sample, createDistribution(handling).cdf)).toBeLessThan(1.95);
  });

  it('takes no time where reserve and confirm are one step', () => {
    expect(again(0, 2, deposit({ handling: undefined }))).toBeUndefined();
  });
});
