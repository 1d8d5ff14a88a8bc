import type { Comparison } from '../../../sim/experiment/comparison/comparison.ts';
import { rounded, withHalfWidth } from '../numbers.ts';
import { alignTable } from '../table.ts';
import { sizesOf } from './sizes.ts';

/** How many compartments are occupied, of each size and of all. */
export function occupiedTable(comparison: Comparison): string[] {
  const names = sizesOf(comparison);
  return alignTable(
    [
      { heading: 'Occupied, mean', align: 'left' },
      ...names.map((heading) => ({ heading, align: 'interval' }) as const),
      { heading: 'All', align: 'right' },
    ],
    comparison.variants.map(({ label, estimates: { sizes } }) => [
      label,
      ...names.map((name) => {
        const found = sizes.find(({ size }) => size === name)?.occupied;
        return found === undefined ? '' : withHalfWidth(found.mean, found.halfWidth);
      }),
      rounded(sizes.reduce((sum, { occupied }) => sum + occupied.mean, 0)),
    ]),
  );
}

/** What drivers and doors do. */
export function useTable({ variants }: Comparison): string[] {
  return alignTable(
    [
      { heading: 'Variant', align: 'left' },
      { heading: 'Driver, min a day', align: 'interval' },
      { heading: 'Doors open a day', align: 'right' },
    ],
    variants.map(({ label, estimates: { driverMinutesPerDay }, wear }) => [
      label,
      withHalfWidth(driverMinutesPerDay.mean, driverMinutesPerDay.halfWidth),
      `${rounded(wear.mean)} (${rounded(wear.least)}–${rounded(wear.most)})`,
    ]),
  );
}

/** Of all compartments together, and of the door that opens most, against the first. */
export function useDifferenceTable({ variants: [first, ...others] }: Comparison): string[] {
  return alignTable(
    [
      { heading: `Less ${first!.label}`, align: 'left' },
      { heading: 'Occupied, mean', align: 'interval' },
      { heading: 'Driver, min a day', align: 'interval' },
      { heading: 'Busiest door a day', align: 'interval' },
    ],
    others.map(({ label, difference }) => {
      const { occupied, driverMinutesPerDay, busiestDoorPerDay } = difference!.use;
      return [
        label,
        ...[occupied, driverMinutesPerDay, busiestDoorPerDay].map(({ mean, halfWidth }) =>
          withHalfWidth(mean, halfWidth),
        ),
      ];
    }),
  );
}
