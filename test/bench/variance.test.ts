import { describe, expect, it } from 'vitest';
import { measureComparison } from '../../bench/variance/measure-comparison.ts';
import { measureReduction } from '../../bench/variance/measure-reduction.ts';
import { formatComparison, formatCosts } from '../../bench/variance/report.ts';
import { smallBank } from '../../bench/variance/scenario.ts';

describe('the bench of variance reduction', () => {
  it('runs the same replications with and without, the same each time', () => {
    const [plain, improved] = measureReduction(smallBank('fallback', 30));
    expect(improved.name).toBe('time-average + repack + endless');
    expect(improved.relativeVariance).toBeLessThan(plain.relativeVariance / 4);
    const again = measureReduction(smallBank('fallback', 30));
    expect(again.map(({ checksum }) => checksum)).toEqual([plain.checksum, improved.checksum]);
  });

  it('tells what both cost until they are good to ± 5 %', () => {
    const costs = { estimate: 0.01, checksum: 255 };
    const lines = formatCosts(
      [
        { ...costs, name: 'plain', relativeVariance: 0.16, cpuMs: 2 },
        { ...costs, name: 'improved', relativeVariance: 0.01, cpuMs: 4 },
      ],
      0.0123,
    );
    expect(lines.split('\n')).toEqual([
      'exact 1.230 %  blocking  variance  ms each  s to ± 5 %  share  checksum',
      'plain           1.000 %      1.00     2.00       0.492   1.00  000000ff',
      'improved        1.000 %    0.0625     4.00      0.0615  0.125  000000ff',
    ]);
  });

  it('weighs a difference in pairs against designs of their own', () => {
    const totals = (...rejected: number[]) =>
      rejected.map((numerator) => ({ numerator, denominator: 100 }));
    const compared = measureComparison(totals(3, 5, 7), totals(1, 4, 4));
    // Variances 4 and 3; differences 2, 1 and 3 with a variance of 1.
    expect(compared.difference).toBeCloseTo(0.02, 12);
    expect(compared.apart).toBeCloseTo(7e-4, 12);
    expect(compared.paired).toBeCloseTo(1e-4, 12);
    expect(formatComparison(compared).split('\n')).toEqual([
      'a difference of 2.00 %  replications to ± 10 % of it  share',
      'seeds of their own                               673   1.00',
      'common random numbers                             97  0.143',
    ]);
  });
});
