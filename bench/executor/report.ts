import { count, rounded } from '../../src/report/numbers.ts';
import { alignTable } from '../../src/report/table.ts';
import type { Spread } from '../spread.ts';
import type { Standing } from './race.ts';
import type { Workload } from './workload.ts';

/** How the executors fared on one workload, to be read. */
export function formatStandings({ name, job }: Workload, standings: readonly Standing[]): string {
  const range = ({ median, least, most }: Spread) =>
    `${rounded(median)} (${rounded(least)}–${rounded(most)})`;
  return alignTable(
    [
      { heading: `${name}, ${count(job.tasks.length)} tasks`, align: 'left' },
      { heading: 'seconds', align: 'right' },
      { heading: 'times as fast', align: 'right' },
      { heading: 'processor time', align: 'right' },
      { heading: 'checksum', align: 'right' },
    ],
    standings.map(({ name: executor, seconds, speed, cpu, checksum }) => [
      executor,
      range(seconds),
      range(speed),
      range(cpu),
      checksum.toString(16).padStart(8, '0'),
    ]),
  ).join('\n');
}
