import { count, percent, plural, rounded, UNKNOWN } from '../../src/report/numbers.ts';
import { alignTable } from '../../src/report/table.ts';
import type { NetworkResult } from './result.ts';

/** The result of a run of the network, to be read. */
export function formatNetwork(result: NetworkResult): string {
  const { machine, workers, plannedBanks, doors, days } = result;
  const planned = plural(plannedBanks, 'bank');
  const banks = result.partial ? `${count(result.banks)} of ${planned} (partial)` : planned;
  return [
    `${banks}, ${plural(doors, 'door')}, ${plural(days, 'day')} each`,
    `${plural(workers, 'worker')}; ${machine.cpu}, ${plural(machine.cores, 'core')}, Node ${machine.node}`,
    '',
    ...alignTable(
      [
        { heading: 'parcels', align: 'left' },
        { heading: count(result.parcels), align: 'right' },
      ],
      [
        ['parcels a second', rounded(result.parcelsPerSecond)],
        ['parcels a second of processor time', rounded(result.parcelsPerCpuSecond)],
        ['total time', `${rounded(result.seconds)} s`],
        ['peak memory, all workers included', `${rounded(result.peakBytes / 1e6)} MB`],
        ['checksum', result.checksum],
      ],
    ),
    '',
    ...alignTable(
      [
        { heading: 'size', align: 'left' },
        { heading: 'offered', align: 'right' },
        { heading: 'rejected', align: 'right' },
        { heading: 'blocking', align: 'right' },
      ],
      [...result.sizes, { size: 'all', ...result.all }].map(
        ({ size, offered, rejected, blocking }) => [
          size,
          count(offered),
          count(rejected),
          blocking === undefined ? UNKNOWN : percent(blocking, 3),
        ],
      ),
    ),
  ].join('\n');
}
