import { count, rounded } from '../../src/report/numbers.ts';
import { alignTable, type Column } from '../../src/report/table.ts';
import { spreadOf } from '../spread.ts';
import type { Engine } from './engine.ts';
import type { Standing } from './standing.ts';
import type { Workload } from './workload.ts';

/** The table of one workload: how fast each engine was, what it rejected, and who is missing. */
export function formatWorkload(
  workload: Workload,
  standings: readonly Standing[],
  missing: readonly Engine[],
): string {
  const columns: Column[] = [
    { heading: 'engine', align: 'left' },
    { heading: 'version', align: 'left' },
    { heading: 'years', align: 'right' },
    { heading: 'parcels', align: 'right' },
    { heading: 'CPU s', align: 'right' },
    { heading: 'parcels/s', align: 'right' },
    { heading: 'ours ÷ it', align: 'right' },
    { heading: 'least–most', align: 'right' },
    ...workload.sizes.map((size): Column => ({ heading: `blocking ${size}`, align: 'right' })),
    { heading: 'same work', align: 'left' },
  ];
  const known = workload.blocking.map((blocking) => blocking.toFixed(4));
  const table = alignTable(columns, [
    ...standings.map(rowOf),
    ...missing.map(({ name }) => [name, 'missing']),
    ['known', '', '', '', '', '', '', '', ...known],
  ]);
  return [
    `${workload.name}: ${workload.summary}`,
    ...table.map((line) => `  ${line}`),
    ...missing.map(({ name, install }) => `  ${name} is not installed here; ${install} gets it.`),
  ].join('\n');
}

function rowOf(standing: Standing): string[] {
  const { engine, version, years, parcels, cpuSeconds, parcelsPerSecond, oursRatio } = standing;
  const { blocking, worstZ, agrees } = standing;
  return [
    engine,
    version,
    count(years),
    count(parcels[0]!),
    rounded(spreadOf(cpuSeconds).median),
    count(Math.round(parcelsPerSecond.median)),
    oursRatio ? rounded(oursRatio.median) : '',
    oursRatio ? `${rounded(oursRatio.least)}–${rounded(oursRatio.most)}` : '',
    ...blocking.map((share) => share.toFixed(4)),
    `${agrees ? 'yes' : 'NO'} (|z| ≤ ${worstZ.toFixed(1)})`,
  ];
}
