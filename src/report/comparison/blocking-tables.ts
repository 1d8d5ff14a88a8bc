import type { Comparison } from '../../../sim/experiment/comparison/comparison.ts';
import { bestPercent } from '../blocking.ts';
import { UNKNOWN, withHalfWidth } from '../numbers.ts';
import { alignTable } from '../table.ts';
import { sizesOf } from './sizes.ts';

/** What each variant rejects, of each size and of all. */
export function blockingTable(comparison: Comparison): string[] {
  const names = sizesOf(comparison);
  return alignTable(
    [
      { heading: 'Blocking, %', align: 'left' },
      ...[...names, 'All'].map((heading) => ({ heading, align: 'interval' }) as const),
    ],
    comparison.variants.map(({ label, estimates: { sizes, blocking, improved } }) => [
      label,
      ...names.map((name) => {
        const index = sizes.findIndex(({ size }) => size === name);
        if (index < 0) return '';
        return bestPercent(sizes[index]!.blocking, improved?.sizes[index]);
      }),
      bestPercent(blocking, improved?.total),
    ]),
  );
}

/** Against the first variant. All its intervals hold together. */
export function differenceTable(comparison: Comparison): string[] {
  const [first, ...others] = comparison.variants;
  const names = sizesOf(comparison);
  return alignTable(
    [
      { heading: `Less ${first!.label}, points`, align: 'left' },
      ...[...names, 'All'].map((heading) => ({ heading, align: 'interval' }) as const),
    ],
    others.map(({ label, difference }) => [
      label,
      ...names.map((name) => points(difference!.sizes.find(({ size }) => size === name))),
      points(difference!.total),
    ]),
  );
}

/** A difference of probabilities in percentage points. */
function points(
  found:
    { readonly difference: number | undefined; readonly halfWidth: number | undefined } | undefined,
): string {
  if (found === undefined) return '';
  const { difference, halfWidth } = found;
  if (difference === undefined) return UNKNOWN;
  return withHalfWidth(100 * difference, halfWidth === undefined ? undefined : 100 * halfWidth);
}
