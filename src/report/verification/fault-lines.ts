import type { RandomLives } from '../../verify/verification.ts';
import { count } from '../numbers.ts';
import { alignTable } from '../table.ts';
import { indented } from './indented.ts';

/** How often each fault was injected, and why others were not. */
export function faultLines(faults: RandomLives['faults']): string[] {
  if (faults === undefined) return [];
  const columns = [
    { heading: 'fault', align: 'left' },
    { heading: 'times', align: 'right' },
  ] as const;
  const cells = faults.injected.map(({ fault, count: times }) => [fault, count(times)]);
  return [
    ...(cells.length === 0 ? [] : ['Faults that were injected:', ...alignTable(columns, cells)]),
    ...(faults.spared.length === 0 ? [] : ['Faults that were not:']),
    ...faults.spared.flatMap(({ fault, why }) => indented(`${fault}: ${why}`)),
  ];
}
