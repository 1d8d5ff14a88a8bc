import type { Comparison } from '../../../sim/experiment/comparison/comparison.ts';
import type { Scenario } from '../../../sim/scenario/scenario.ts';
import { VERSION } from '../../version.ts';
import { blockingPercent } from '../blocking.ts';
import { plural, rounded, UNKNOWN, withHalfWidth } from '../numbers.ts';
import type { Paint } from '../paint.ts';
import { alignTable } from '../table.ts';
import { wrap } from '../wrap.ts';
import { rankingLines } from './ranking-lines.ts';

const WIDTH = 80;

/** A comparison for people: how each variant does, how it differs from the first, and who is best. */
export function comparisonReport(
  scenarios: readonly Scenario[],
  comparison: Comparison,
  paint: Paint,
): string {
  const table = ([heading, ...rows]: readonly string[]) => [paint.dim(heading ?? ''), ...rows];
  const sections = [
    [
      paint.bold(`Pigeonhole ${VERSION} · comparison of ${plural(scenarios.length, 'variant')}`),
      ...wrap(setting(scenarios[0]!, comparison), WIDTH),
    ],
    table(useTable(comparison)),
    table(blockingTable(comparison)),
    table(differenceTable(comparison)),
    [paint.bold('Ranking'), ...rankingLines(comparison).flatMap((line) => wrap(line, WIDTH))],
  ];
  return `${sections.map((lines) => lines.join('\n')).join('\n\n')}\n`;
}

function setting(
  { days, warmUpDays, seed, replications: asked }: Scenario,
  { replications }: Comparison,
): string {
  const finished =
    replications < asked
      ? `${replications} of ${plural(asked, 'replication')} (partial)`
      : plural(replications, 'replication');
  const interval =
    replications > 1
      ? ' ± is the half-width of a 95 % interval; those of the differences hold together.'
      : '';
  return (
    `${plural(days, 'day')} after ${plural(warmUpDays, 'day')} of warm-up, ${finished}, seed ${seed}; ` +
    `every variant meets the same parcels.${interval}`
  );
}

function useTable({ variants }: Comparison): string[] {
  return alignTable(
    [
      { heading: 'Variant', align: 'left' },
      { heading: 'Occupied, mean', align: 'right' },
      { heading: 'Driver, min a day', align: 'interval' },
      { heading: 'Doors open a day', align: 'right' },
    ],
    variants.map(({ label, estimates: { sizes, driverMinutesPerDay }, wear }) => [
      label,
      rounded(sizes.reduce((sum, { occupied }) => sum + occupied.mean, 0)),
      withHalfWidth(driverMinutesPerDay.mean, driverMinutesPerDay.halfWidth),
      `${rounded(wear.mean)} (${rounded(wear.least)}–${rounded(wear.most)})`,
    ]),
  );
}

function sizesOf({ variants }: Comparison): string[] {
  const names = variants.flatMap(({ estimates }) => estimates.sizes.map(({ size }) => size));
  return [...new Set(names)];
}

function blockingTable(comparison: Comparison): string[] {
  const names = sizesOf(comparison);
  return alignTable(
    [
      { heading: 'Blocking, %', align: 'left' },
      ...[...names, 'All'].map((heading) => ({ heading, align: 'interval' }) as const),
    ],
    comparison.variants.map(({ label, estimates: { sizes, blocking } }) => [
      label,
      ...names.map((name) => {
        const size = sizes.find((each) => each.size === name);
        return size === undefined ? '' : blockingPercent(size.blocking);
      }),
      blockingPercent(blocking),
    ]),
  );
}

/** All its intervals hold together. */
function differenceTable(comparison: Comparison): string[] {
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
