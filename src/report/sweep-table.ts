import type { Sweep } from '../sweep/sweep.ts';
import { VERSION } from '../version.ts';
import { bestInWords, bestPercent } from './blocking.ts';
import { count, rounded } from './numbers.ts';
import type { Paint } from './paint.ts';
import { alignTable } from './table.ts';
import { wrap } from './wrap.ts';

const WIDTH = 80;

/** A sweep for people: a line a point. */
export function sweepTable({ points, finished }: Sweep, paint: Paint): string {
  const paths = [...new Set(finished.flatMap(({ values }) => Object.keys(values)))];
  const sizes = [
    ...new Set(finished.flatMap(({ estimates }) => estimates.sizes.map((s) => s.size))),
  ];
  const [heading = '', ...rows] = alignTable(
    [
      ...paths.map((path) => ({ heading: path, align: 'right' }) as const),
      ...[...sizes, 'All'].map((size) => ({ heading: `${size}, %`, align: 'interval' }) as const),
      { heading: 'Occupied', align: 'right' },
    ],
    finished.map(({ values, estimates }) => [
      ...paths.map((path) => values[path] ?? ''),
      ...sizes.map((name) => {
        const index = estimates.sizes.findIndex(({ size }) => size === name);
        if (index < 0) return '';
        return bestPercent(estimates.sizes[index]!.blocking, estimates.improved?.sizes[index]);
      }),
      bestPercent(estimates.blocking, estimates.improved?.total),
      rounded(estimates.sizes.reduce((sum, { occupied }) => sum + occupied.mean, 0)),
    ]),
  );
  const done =
    finished.length < points ? `${count(finished.length)} of ${count(points)}` : count(points);
  return [
    paint.bold(`Pigeonhole ${VERSION} · sweep of ${done} point${points === 1 ? '' : 's'}`),
    ...wrap(
      `Blocking probability of each size and of all, in percent: ${bestInWords(finished.map(({ estimates }) => estimates))}.`,
      WIDTH,
    ),
    '',
    paint.dim(heading),
    ...rows,
    '',
  ].join('\n');
}
