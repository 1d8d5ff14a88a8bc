import type { RatioInterval } from '../../sim/statistics/ratio-interval.ts';
import { HOUR_MS } from '../../sim/traffic/civil-time.ts';
import { blockingPercent, improvedPercent } from './blocking.ts';
import type { Finding } from './finding.ts';
import { count, rounded, withHalfWidth } from './numbers.ts';
import { alignTable } from './table.ts';

const ALL = 'All';
const EXACT_DIGITS = 4;
const MINUTE_MS = 60_000;

/**
 * What was offered to each size and rejected, with a row for the whole bank; the blocking with less variance
 * where that can be had, and what it is exactly where that is known.
 */
export function rejectionTable({ estimates, exact }: Finding): string[] {
  const { sizes, totals, blocking, improved } = estimates;
  const compartments = sum(sizes.map((size) => size.compartments));
  return alignTable(
    [
      { heading: 'Size', align: 'left' },
      { heading: 'Doors', align: 'right' },
      { heading: 'Offered', align: 'right' },
      { heading: 'Rejected', align: 'right' },
      { heading: 'Blocking, %', align: 'interval' },
      ...(improved === undefined ? [] : [{ heading: 'Improved, %', align: 'interval' as const }]),
      ...(exact === undefined ? [] : [{ heading: 'Exact, %', align: 'right' as const }]),
    ],
    [...sizes, { size: ALL, compartments, totals, blocking }].map((row, index) => [
      row.size,
      count(row.compartments),
      count(row.totals.offered),
      count(row.totals.rejected),
      blockingPercent(row.blocking),
      ...(improved === undefined
        ? []
        : [improvedPercent(index < sizes.length ? improved.sizes[index]! : improved.total)]),
      ...(exact === undefined
        ? []
        : [rounded(100 * (exact.sizes[index] ?? exact.total), EXACT_DIGITS)]),
    ]),
  );
}

/** How each size is used, with a row for the whole bank where a figure for it has a meaning. */
export function occupancyTable({ estimates: { sizes } }: Finding): string[] {
  const longestMs = Math.max(...sizes.map(({ dwellMs }) => dwellMs.ratio ?? 0));
  const [unit, unitMs] = longestMs < HOUR_MS ? ['min', MINUTE_MS] : ['h', HOUR_MS];
  const dwellIn = ({ ratio, halfWidth }: Pick<RatioInterval, 'ratio' | 'halfWidth'>) =>
    withHalfWidth(
      ratio === undefined ? undefined : ratio / unitMs,
      halfWidth === undefined ? undefined : halfWidth / unitMs,
    );
  const dwells = sum(sizes.map(({ dwellMs }) => dwellMs.denominator));
  const dwellTotalMs = sum(sizes.map(({ dwellMs }) => dwellMs.numerator));
  return alignTable(
    [
      { heading: 'Size', align: 'left' },
      { heading: 'Occupied, mean', align: 'interval' },
      { heading: 'Peak', align: 'right' },
      { heading: 'Full, % of time', align: 'interval' },
      { heading: `Dwell, ${unit}`, align: 'interval' },
    ],
    [
      ...sizes.map(({ size, occupied, peakOccupied, fullShare, dwellMs }) => [
        size,
        withHalfWidth(occupied.mean, occupied.halfWidth),
        count(peakOccupied),
        withHalfWidth(100 * fullShare.mean, scaled(fullShare.halfWidth, 100)),
        dwellIn(dwellMs),
      ]),
      [
        ALL,
        rounded(sum(sizes.map(({ occupied }) => occupied.mean))),
        '',
        '',
        dwellIn({ ratio: dwells > 0 ? dwellTotalMs / dwells : undefined, halfWidth: undefined }),
      ],
    ],
  );
}

function scaled(value: number | undefined, factor: number): number | undefined {
  return value === undefined ? undefined : factor * value;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
