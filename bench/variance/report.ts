import { count, percent, rounded } from '../../src/report/numbers.ts';
import { alignTable } from '../../src/report/table.ts';
import type { ComparedDesigns } from './measure-comparison.ts';
import type { Costs } from './measure-reduction.ts';

/** Half-width that is wanted, relative to the estimate. */
const WANTED = 0.05;
/** Standard normal quantile of a two-sided 95 % interval. */
const Z = 1.959963984540054;

/** What each estimate costs until it is good to ± 5 %, beside the exact value. */
export function formatCosts(costs: readonly Costs[], exact: number): string {
  const secondsOf = ({ relativeVariance, cpuMs }: Costs) =>
    (relativeVariance * (Z / WANTED) ** 2 * cpuMs) / 1e3;
  const [plain] = costs;
  return alignTable(
    [
      { heading: `exact ${percent(exact, 4)}`, align: 'left' },
      { heading: 'blocking', align: 'right' },
      { heading: 'variance', align: 'right' },
      { heading: 'ms each', align: 'right' },
      { heading: 's to ± 5 %', align: 'right' },
      { heading: 'share', align: 'right' },
      { heading: 'checksum', align: 'right' },
    ],
    costs.map((each) => [
      each.name,
      percent(each.estimate, 4),
      rounded(each.relativeVariance / plain!.relativeVariance),
      rounded(each.cpuMs),
      rounded(secondsOf(each)),
      rounded(secondsOf(each) / secondsOf(plain!)),
      each.checksum.toString(16).padStart(8, '0'),
    ]),
  ).join('\n');
}

/** How many replications of both designs it takes for a half-width of a tenth of the difference. */
export function formatComparison({ difference, apart, paired }: ComparedDesigns): string {
  const replications = (variance: number) => variance * (Z / (0.1 * difference)) ** 2;
  return alignTable(
    [
      { heading: `a difference of ${percent(difference, 3)}`, align: 'left' },
      { heading: 'replications to ± 10 % of it', align: 'right' },
      { heading: 'share', align: 'right' },
    ],
    [
      ['seeds of their own', apart],
      ['common random numbers', paired],
    ].map(([name, variance]) => [
      name as string,
      count(Math.ceil(replications(variance as number))),
      rounded((variance as number) / apart),
    ]),
  ).join('\n');
}
