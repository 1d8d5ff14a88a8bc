import { count, rounded } from '../../src/report/numbers.ts';
import { alignTable } from '../../src/report/table.ts';
import type { Comparison } from './compare.ts';
import type { Machine } from '../machine.ts';

/** What has changed since the baseline, and whether that is from the same machine. */
export function formatComparison(
  { tasks, machine, ...others }: Comparison,
  machineThen: Machine,
  machineNow: Machine,
): string {
  const listed = tasks.filter(({ verdict }) => verdict !== 'same');
  const table = alignTable(
    [
      { heading: 'task', align: 'left' },
      { heading: 'before', align: 'right' },
      { heading: 'now', align: 'right' },
      { heading: 'now ÷ before', align: 'right' },
      { heading: '', align: 'left' },
    ],
    listed.map(({ key, before, now, ratio, verdict }) => [
      key,
      `${count(Math.round(before.least))}–${count(Math.round(before.most))}`,
      `${count(Math.round(now.least))}–${count(Math.round(now.most))}`,
      rounded(ratio),
      verdict,
    ]),
  );
  const counted = (verdict: string) => tasks.filter((task) => task.verdict === verdict).length;
  return [
    ...(listed.length > 0 ? [...table, ''] : []),
    `${counted('slower')} slower beyond noise, ${counted('faster')} faster, ${counted('same')} the same`,
    `The machine itself has ${rounded(machine.least)} to ${rounded(machine.most)} times the speed that it had then.`,
    ...otherMachine(machineThen, machineNow),
    ...list('The work has changed, and is not compared', others.changed),
    ...list('New, not in the baseline', others.added),
    ...list('Gone, only in the baseline', others.gone),
  ].join('\n');
}

function list(heading: string, keys: readonly string[]): string[] {
  return keys.length === 0 ? [] : [`${heading}:`, ...keys.map((key) => `  ${key}`)];
}

function otherMachine(then: Machine, now: Machine): string[] {
  const isSame = then.cpu === now.cpu && then.cores === now.cores && then.node === now.node;
  const describe = ({ cpu, cores, node }: Machine) => `${cores} × ${cpu}, Node ${node}`;
  return isSame ? [] : [`The baseline is from ${describe(then)}; this is ${describe(now)}.`];
}
