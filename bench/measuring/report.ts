import { count, rounded } from '../../src/report/numbers.ts';
import { alignTable, type Column } from '../../src/report/table.ts';
import type { MeasuredTask } from './measurement.ts';
import { spreadOf } from '../spread.ts';
import { taskKey, type Suite } from '../suite.ts';

const COLUMNS: readonly Column[] = [
  { heading: 'task', align: 'left' },
  { heading: 'a second', align: 'right' },
  { heading: 'spread', align: 'right' },
  { heading: 'checksum', align: 'left' },
  { heading: 'beside', align: 'left' },
];

/** What was measured, suite by suite. */
export function formatMeasurement(
  suites: readonly Suite[],
  measured: readonly MeasuredTask[],
): string {
  const byKey = new Map(measured.map((task) => [task.key, task]));
  return suites
    .map((suite) => {
      const rows = suite.tasks(Infinity).flatMap(({ name, against = [] }) => {
        const task = byKey.get(taskKey(suite.name, name));
        return task ? [rowOf(name, task, besides(suite, task, against, byKey))] : [];
      });
      if (rows.length === 0) return '';
      const table = alignTable(COLUMNS, rows).map((line) => `  ${line}`);
      return `\n${suite.name}: ${suite.summary}\n${table.join('\n')}\n`;
    })
    .join('');
}

function rowOf(name: string, { perSecond, checksum }: MeasuredTask, beside: string): string[] {
  const { median, least, most } = spreadOf(perSecond);
  const spread = perSecond.length === 1 ? '' : `± ${rounded((50 * (most - least)) / median, 2)} %`;
  return [name, count(Math.round(median)), spread, checksum, beside];
}

/** How fast a task is beside others: the median of what it was pass by pass. */
function besides(
  suite: Suite,
  { perSecond }: MeasuredTask,
  against: readonly string[],
  byKey: ReadonlyMap<string, MeasuredTask>,
): string {
  return against
    .flatMap((key) => {
      const other = byKey.get(key);
      if (other === undefined) return [];
      const ratios = other.perSecond.map((rate, pass) => perSecond[pass]! / rate);
      const ratio = spreadOf(ratios).median;
      const [otherSuite = '', otherTask = ''] = key.split(': ');
      const name = otherSuite === suite.name ? otherTask : otherSuite;
      return ratio >= 1
        ? `${rounded(ratio)} × as fast as ${name}`
        : `takes ${rounded(1 / ratio)} × as long as ${name}`;
    })
    .join('; ');
}
