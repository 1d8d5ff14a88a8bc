import { BOUNDARIES, type CoverageRow } from '../../verify/coverage.ts';
import { count } from '../numbers.ts';
import { alignTable } from '../table.ts';
import { indented } from './indented.ts';

/** How often each command met each state. */
export function coverageLines(rows: readonly CoverageRow[]): string[] {
  const columns = [
    { heading: 'command', align: 'left' },
    { heading: 'meets', align: 'left' },
    ...BOUNDARIES.map((heading) => ({ heading, align: 'right' }) as const),
  ] as const;
  const cells = rows.map(({ command, state, counts }, i) => [
    rows[i - 1]?.command === command ? '' : command,
    state,
    ...counts.map((n) => (n === 0 ? '·' : count(n))),
  ]);
  return [
    'How often each command met each state, by the deadline of what it speaks of:',
    ...alignTable(columns, cells),
  ];
}

/** What no command met. */
export function neverMetLines(coverage: readonly CoverageRow[]): string[] {
  const never = coverage
    .filter(({ counts }) => counts.every((n) => n === 0))
    .map(({ command, state }) => `${command} (${state})`);
  return never.length === 0 ? [] : ['No command met:', ...indented(never.join(', '))];
}
