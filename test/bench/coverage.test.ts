import { describe, expect, it } from 'vitest';
import { type CoverageCase, outcomeOf } from '../../bench/coverage/case.ts';
import { CASES } from '../../bench/coverage/cases.ts';
import { readOptions } from '../../bench/coverage/command-line.ts';
import { measureCoverage } from '../../bench/coverage/measure-coverage.ts';
import { formatCoverage } from '../../bench/coverage/report.ts';
import { drawnWorld } from '../../bench/coverage/worlds/drawn.ts';
import { bank } from '../../bench/coverage/worlds/bank.ts';
import { take, type RatioWorld } from '../../bench/coverage/worlds/world.ts';

/** Whose intervals are right where the seed does not end in 0. */
const nineInTen: CoverageCase = {
  method: 'nine in ten',
  world: 'made up',
  idealHalfWidth: 2,
  fixedSize: 10,
  wanted: { coverage: 0.9, halfWidth: 1.1, sample: 3 },
  experiment: (seed) => outcomeOf(seed % 10 === 0 ? 9 : 5, { lower: 3, upper: 7 }, 25),
};

const measured = async (changes: Partial<CoverageCase>, experiments = 1000) => {
  const [result] = await measureCoverage({ cases: [{ ...nineInTen, ...changes }], experiments });
  return result!;
};

describe('the measurement of coverage', () => {
  it('counts, with an interval of what it counted', async () => {
    const result = await measured({});
    expect(result).toMatchObject({
      experiments: 1000,
      coverage: 0.9,
      relativeHalfWidth: 1,
      relativeSample: 2.5,
      isReached: true,
    });
    // 3.29 standard errors of .9 in 1 000 are .031.
    expect(result.lower).toBeCloseTo(0.864, 2);
    expect(result.upper).toBeCloseTo(0.927, 2);
  });

  it.each<[string, CoverageCase['wanted']]>([
    ['too little coverage', { coverage: 0.94 }],
    ['intervals that are too wide', { coverage: 0.9, halfWidth: 0.99 }],
    ['too many replications', { coverage: 0.9, sample: 2.4 }],
  ])('sees %s', async (_, wanted) => {
    expect((await measured({ wanted })).isReached).toBe(false);
  });

  it('has no mean width where an interval has none', async () => {
    const experiment = () => outcomeOf(5, { lower: 3, upper: undefined }, 25);
    expect(await measured({ experiment })).toMatchObject({
      coverage: 1,
      relativeHalfWidth: undefined,
    });
  });

  it('keeps what is finished when it is cancelled', async () => {
    let asked = 0;
    const results = await measureCoverage({
      cases: [nineInTen, nineInTen, nineInTen],
      experiments: 40,
      isCancelled: () => ++asked > 3,
    });
    expect(results.map(({ experiments }) => experiments)).toEqual([40, 20]);
  });
});

describe('the worlds of the experiments', () => {
  /** Over so many replications of one seed. */
  function moments(world: RatioWorld, count: number) {
    const totals = take(world, 1, count);
    const mean = (of: (numerator: number, denominator: number) => number) =>
      totals.reduce((sum, total) => sum + of(total.numerator, total.denominator), 0) / count;
    const offered = mean((_, denominator) => denominator);
    return {
      ratio: mean((numerator) => numerator) / offered,
      deviation:
        Math.sqrt(mean((numerator, denominator) => (numerator - world.ratio * denominator) ** 2)) /
        offered,
    };
  }

  it.each([
    drawnWorld({ name: 'single', ratio: 0.05, offered: 1000 }),
    drawnWorld({ name: 'in fives', ratio: 0.05, offered: 1000, episode: 5 }),
    drawnWorld({ name: 'differing', ratio: 0.05, offered: 1000, cv: 0.5 }),
  ])('have the ratio and the variance that they state: $name', (world) => {
    const { ratio, deviation } = moments(world, 4000);
    expect(Math.abs(ratio - world.ratio)).toBeLessThan((4 * world.deviation) / Math.sqrt(4000));
    // Four standard errors of a standard deviation, with a kurtosis of up to 5.
    expect(Math.abs(deviation / world.deviation - 1)).toBeLessThan(0.065);
  });

  it('have them also where the simulator is the world', () => {
    const { ratio, deviation } = moments(bank, 1000);
    expect(Math.abs(ratio - bank.ratio)).toBeLessThan((4 * bank.deviation) / Math.sqrt(1000));
    expect(Math.abs(deviation / bank.deviation - 1)).toBeLessThan(0.1);
  });

  it('are others for other seeds', () => {
    for (const world of [bank, drawnWorld({ name: 'single', ratio: 0.05, offered: 1000 })]) {
      expect(take(world, 1, 3)).toEqual(take(world, 1, 3));
      expect(take(world, 2, 3)).not.toEqual(take(world, 1, 3));
    }
  });
});

describe('the coverage of our intervals', () => {
  it.each(CASES)('$method of $world', async (each) => {
    const isSequential = each.fixedSize !== undefined;
    const isSimulated = each.world.endsWith('simulated');
    const experiments = isSimulated ? 5 : isSequential ? 25 : 200;
    const [result] = await measureCoverage({ cases: [each], experiments });
    expect(result!.upper).toBeGreaterThanOrEqual(each.wanted.coverage);
    // Half-widths and numbers of replications vary little: a few experiments show them.
    expect(result!.relativeHalfWidth ?? 0).toBeLessThan((each.wanted.halfWidth ?? Infinity) * 1.1);
    expect(result!.relativeSample ?? 0).toBeLessThan((each.wanted.sample ?? Infinity) * 1.1);
  });
});

describe('the table', () => {
  it('says what was measured, what was wanted, and whether it was reached', async () => {
    const table = formatCoverage([
      await measured({}),
      await measured({
        fixedSize: undefined,
        idealHalfWidth: undefined,
        wanted: { coverage: 0.95 },
      } as object),
    ]);
    expect(table.split('\n').slice(2)).toEqual([
      '| nine in ten | made up | 90.0 | 86.4 … 92.7 | 1.00 | 2.50 | ≥ 90.0, width ≤ 1.1, sample ≤ 3 | reached |',
      '| nine in ten | made up | 90.0 | 86.4 … 92.7 | – | – | ≥ 95.0 | MISSED |',
    ]);
  });
});

describe('the options', () => {
  it('are ten thousand experiments of every case if left out', () => {
    expect(readOptions([])).toEqual({ experiments: 10_000, only: '', json: false, help: false });
    expect(() => readOptions(['--experiments', '0'])).toThrow('experiments');
  });
});
