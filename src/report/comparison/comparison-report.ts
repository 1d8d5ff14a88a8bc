import type { Comparison } from '../../../sim/experiment/comparison/comparison.ts';
import type { Scenario } from '../../../sim/scenario/scenario.ts';
import { VERSION } from '../../version.ts';
import { bestInWords } from '../blocking.ts';
import { plural } from '../numbers.ts';
import type { Paint } from '../paint.ts';
import { wrap } from '../wrap.ts';
import { blockingTable, differenceTable } from './blocking-tables.ts';
import { rankingLines } from './ranking-lines.ts';
import { occupiedTable, useDifferenceTable, useTable } from './use-tables.ts';

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
    table(blockingTable(comparison)),
    table(differenceTable(comparison)),
    table(occupiedTable(comparison)),
    table(useTable(comparison)),
    table(useDifferenceTable(comparison)),
    [paint.bold('Ranking'), ...rankingLines(comparison).flatMap((line) => wrap(line, WIDTH))],
  ];
  return `${sections.map((lines) => lines.join('\n')).join('\n\n')}\n`;
}

function setting(
  { days, warmUpDays, seed, replications: asked }: Scenario,
  { replications, variants }: Comparison,
): string {
  const finished =
    replications < asked
      ? `${replications} of ${plural(asked, 'replication')} (partial)`
      : plural(replications, 'replication');
  const interval =
    replications > 1
      ? ' ± is the half-width of a 95 % interval; those of a table of differences hold together.'
      : '';
  return (
    `${plural(days, 'day')} after ${plural(warmUpDays, 'day')} of warm-up, ${finished}, seed ${seed}; ` +
    `every variant meets the same parcels. Blocking is ${bestInWords(variants.map(({ estimates }) => estimates))}.${interval}`
  );
}
