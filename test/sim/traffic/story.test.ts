import { describe, expect, it } from 'vitest';
import { createDistribution } from '../../../sim/distributions/registry.ts';
import { sampleMs } from '../../../sim/distributions/sample-ms.ts';
import { createSampler } from '../../../sim/distributions/sampler.ts';
import { createStream } from '../../../sim/random/stream.ts';
import type { Scenario } from '../../../sim/scenario/scenario.ts';
import { createStories } from '../../../sim/traffic/story.ts';
import { testScenario } from '../../support/scenario.ts';
import { kolmogorovStatistic } from '../distributions/goodness-of-fit.ts';

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
  pickupHours: { kind: 'profile', shares: new Array<number>(168).fill(1) },
  deposit: { handling, walkAway: 0.1, reservationTimeoutMs: 180_000, onReject: 'lost' },
});

interface Source {
  readonly replication?: number;
  readonly source?: string;
}

/** One row of all columns. */
interface Story {
  readonly size: number;
  readonly walkAway: number;
  readonly handlingMs: number;
  readonly pickupDelayMs: number;
  readonly wrongCodes: number;
  readonly hourUniform: number;
}

function create(changes: Partial<Scenario> = {}, from: Source = {}) {
  const { replication = 1, source = 'p' } = from;
  const columns = createStories({ ...scenario, ...changes }, replication, source);
  const next = (): Story => {
    const row = columns.rows.next();
    return {
      size: columns.size[row]!,
      walkAway: columns.walkAway[row]!,
      handlingMs: columns.handlingMs[row]!,
      pickupDelayMs: columns.pickupDelayMs[row]!,
      wrongCodes: columns.wrongCodes[row]!,
      hourUniform: columns.hourUniform[row]!,
    };
  };
  return { next, handlingAgainMs: columns.handlingAgainMs };
}

function stories(count: number, changes: Partial<Scenario> = {}, from: Source = {}): Story[] {
  return Array.from({ length: count }, create(changes, from).next);
}

const deposit = (changes: Partial<Scenario['deposit']>): Partial<Scenario> => ({
  deposit: { ...scenario.deposit, ...changes },
});

/** The names of the attributes in which some stories differ. */
function differing(one: readonly Story[], other: readonly Story[]): string[] {
  const names = Object.keys(one[0]!) as (keyof Story)[];
  return names.filter((name) => one.some((story, n) => !Object.is(story[name], other[n]![name])));
}

describe('stories', () => {
  it('are the same for the same seed, replication and source', () => {
    expect(stories(500)).toEqual(stories(500));
  });

  it('take the n-th uniform of each attribute for parcel n, however many went before in a block', () => {
    const streamOf = (purpose: string) =>
      createStream({ seed: scenario.seed, replication: 1, source: 'p', purpose });
    const sizes = streamOf('size');
    const walkAways = streamOf('walkAway');
    const handlings = streamOf('handling');
    const delays = streamOf('pickupDelay');
    const forgets = streamOf('forgotten');
    const wrongs = streamOf('wrongCodes');
    const hours = streamOf('pickupHour');
    const told = Array.from({ length: 3_000 }, (): Story => {
      const uniform = sizes.uniform();
      const delayMs = sampleMs(createSampler(lognormal), delays.uniform());
      return {
        size: uniform <= 0.5 ? 0 : uniform <= 0.85 ? 1 : 2,
        walkAway: walkAways.uniform() < 0.1 ? 1 : 0,
        handlingMs: sampleMs(createSampler(handling), handlings.uniform()),
        pickupDelayMs: forgets.uniform() < 0.1 ? Infinity : delayMs,
        wrongCodes: createDistribution(scenario.wrongCodes).quantile(wrongs.uniform()),
        hourUniform: hours.uniform(),
      };
    });
    expect(stories(3_000)).toEqual(told);
  });

  it('take each delay from the distribution of its size', () => {
    const [short, long] = [{ exponential: { mean: 9_000 } }, { gamma: { mean: 1e9, cv: 0.1 } }];
    const pickupDelay = [short, { deterministic: 5 }, long];
    const told = stories(1_000, { pickupDelay, forgotten: 0 });
    const delays = createStream({ seed: 1, replication: 1, source: 'p', purpose: 'pickupDelay' });
    for (const { size, pickupDelayMs } of told) {
      expect(pickupDelayMs).toBe(sampleMs(createSampler(pickupDelay[size]!), delays.uniform()));
    }
  });

  it('forget parcels of a constant delay, and later ones no more than these', () => {
    const told = stories(5_000, { pickupDelay: new Array(3).fill({ deterministic: 7 }) });
    const forgets = createStream({ seed: 1, replication: 1, source: 'p', purpose: 'forgotten' });
    const expected = told.map(() => (forgets.uniform() < 0.1 ? Infinity : 7));
    expect(told.map(({ pickupDelayMs }) => pickupDelayMs)).toEqual(expected);
  });

  it('have what never varies in every row', () => {
    const constant = stories(1_000, {
      ...deposit({ walkAway: 0, handling: { deterministic: 30.4 } }),
      mix: [0, 0, 1],
      pickupDelay: new Array(3).fill({ deterministic: 99 }),
      forgotten: 0,
      wrongCodes: { deterministic: 2 },
    });
    const always = { size: 2, walkAway: 0, handlingMs: 30, pickupDelayMs: 99, wrongCodes: 2 };
    for (const story of constant) expect(story).toMatchObject(always);
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
    ['nothing that is forgotten', { forgotten: 0 }, ['pickupDelayMs']],
    ['no wrong codes', { wrongCodes: { deterministic: 0 } }, ['wrongCodes']],
    ['parcels of one size', { mix: [0, 1, 0] }, ['size']],
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
    ['other forms of pickup hours', { pickupHours: undefined }, ['hourUniform']],
    [
      'opening hours',
      { pickupHours: { kind: 'open', spans: [{ fromMs: 0, untilMs: 1 }] } },
      ['hourUniform'],
    ],
  ])('are changed by %s in that alone', (_, changes, expected) => {
    expect(differing(stories(500), stories(500, changes))).toEqual(expected);
  });

  it('keep those who walk away or forget when more do', () => {
    const [few, many] = [
      stories(2_000),
      stories(2_000, { ...deposit({ walkAway: 0.3 }), forgotten: 0.3 }),
    ];
    for (const [n, story] of few.entries()) {
      if (story.walkAway === 1) expect(many[n]!.walkAway).toBe(1);
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
    expectShare(0.1, ({ walkAway }) => walkAway === 1);
    expectShare(0.1, ({ pickupDelayMs }) => pickupDelayMs === Infinity);
    expectShare(Math.exp(-0.5), ({ wrongCodes }) => wrongCodes === 0);
    expectShare(0.5 * Math.exp(-0.5), ({ wrongCodes }) => wrongCodes === 1);

    const delays = many.map(({ pickupDelayMs }) => pickupDelayMs).filter(Number.isFinite);
    expect(kolmogorovStatistic(delays, createDistribution(lognormal).cdf)).toBeLessThan(1.95);
    const handlings = many.map(({ handlingMs }) => handlingMs);
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
      for (const ms of [handlingMs, pickupDelayMs]) {
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
    create(changes).handlingAgainMs(parcel, attempt);

  it('takes a time of its own for each parcel and attempt, in whatever order it is asked for', () => {
    const { handlingAgainMs } = create();
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
    const { next, handlingAgainMs } = create();
    const told = Array.from({ length: 50 }, (_, n) => {
      handlingAgainMs(n, 2);
      return next();
    });
    expect(told).toEqual(stories(50));
  });

  it('follows the distribution', () => {
    const { handlingAgainMs } = create();
    const sample = Array.from({ length: 2_000 }, (_, parcel) => handlingAgainMs(parcel, 2));
    expect(kolmogorovStatistic(sample, createDistribution(handling).cdf)).toBeLessThan(1.95);
  });

  it('takes no time where reserve and confirm are one step', () => {
    expect(again(0, 2, deposit({ handling: undefined }))).toBeNaN();
  });
});
