import { describe, expect, it } from 'vitest';
import { createStream } from '../../../sim/random/stream.ts';
import { poissonQuantile } from '../../../sim/special-functions/poisson-quantile.ts';
import { pairedDifference } from '../../../sim/statistics/paired-difference.ts';
import { ranking, type Candidate } from '../../../sim/statistics/ranking.ts';

/** Designs that reject so many of 1 000 parcels on average, each with luck of its own. */
function candidates(means: Readonly<Record<string, number>>, replications: number, seed = 1) {
  return Object.entries(means).map(([name, mean]): Candidate => {
    const random = createStream({ seed, replication: 0, source: name, purpose: 'rejected' });
    const totals = Array.from({ length: replications }, () => ({
      numerator: poissonQuantile(mean, random.uniform()),
      denominator: 1000,
    }));
    return { name, totals };
  });
}

describe('ranking', () => {
  it('orders designs, and puts together what cannot be told apart', () => {
    const { designs } = ranking(candidates({ worst: 90, good: 40, equal: 40, bad: 60 }, 30), 0.95);
    expect(designs.map(({ group }) => group)).toEqual([1, 1, 2, 3]);
    expect(designs.slice(2).map(({ name }) => name)).toEqual(['bad', 'worst']);
    const ratios = designs.map(({ ratio }) => ratio!);
    expect(ratios).toEqual(ratios.toSorted((a, b) => a - b));
  });

  it('compares with the best of the group, with the doubt shared by all pairs', () => {
    const all = candidates({ a: 40, b: 41, c: 42 }, 10);
    const { designs, bestTwo } = ranking(all, 0.94);
    expect(designs[0]!.fromBest).toBeUndefined();
    const totalsOf = (name: string) => all.find((each) => each.name === name)!.totals;
    const [best, second] = designs.map(({ name }) => totalsOf(name));
    const expected = pairedDifference(second!, best!, 0.98);
    expect({ ...bestTwo, confidence: 0.98 }).toEqual(expected);
    expect(bestTwo!.confidence).toBeCloseTo(0.98, 14);
    expect(designs[1]!.fromBest).toEqual(bestTwo);
  });

  it('says about how many more replications would tell the best two apart', () => {
    const { bestTwo } = ranking(candidates({ a: 40, b: 44 }, 10, 3), 0.95);
    expect(bestTwo!.isDistinguishable).toBe(false);
    const more = 10 + bestTwo!.remaining!;
    const later = ranking(candidates({ a: 40, b: 44 }, 4 * more, 3), 0.95);
    expect(later.bestTwo!.isDistinguishable).toBe(true);
  });

  it('seldom tells equal designs apart', () => {
    const studies = 300;
    let wrong = 0;
    for (let seed = 1; seed <= studies; seed++) {
      const { designs } = ranking(candidates({ a: 40, b: 40, c: 40, d: 40 }, 10, seed), 0.9);
      if (designs.some(({ group }) => group > 1)) wrong++;
    }
    // Four standard errors are .07; the six pairs at 90 % each would be wrong in a quarter of the studies.
    expect(wrong / studies).toBeLessThan(0.15);
  });

  it('has a single design as its own group, and those last that counted nothing', () => {
    const [only] = candidates({ only: 40 }, 3);
    expect(ranking([only!], 0.95)).toMatchObject({
      designs: [{ name: 'only', group: 1 }],
      bestTwo: undefined,
    });
    const nothing: Candidate = {
      name: 'idle',
      totals: [0, 0, 0].map(() => ({ numerator: 0, denominator: 0 })),
    };
    expect(ranking([nothing, only!], 0.95).designs.map(({ name }) => name)).toEqual([
      'only',
      'idle',
    ]);
    expect(() => ranking([], 0.95)).toThrow('candidates');
  });
});
