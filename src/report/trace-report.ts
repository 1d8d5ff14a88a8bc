import { ALWAYS } from '../../machines/properties/always/registry.ts';
import type { TraceVerdict, TraceViolation } from '../../sim/trace/check.ts';
import { VERSION } from '../version.ts';
import { count, plural } from './numbers.ts';
import type { Paint } from './paint.ts';
import { wrap } from './wrap.ts';

/** What came of checking a trace: the verdict, and the first of the violations. */
export interface JudgedTrace {
  readonly verdict: TraceVerdict;
  readonly shown: readonly TraceViolation[];
}

const WIDTH = 80;
const INDENT = '  ';
/** The last instant that a Date can hold. */
const LAST_DATE_MS = 8.64e15;

/** A checked trace for people. */
export function traceReport(file: string, { verdict, shown }: JudgedTrace, paint: Paint): string {
  const { header, records, firstMs, lastMs, broken, reached, unreached, notApplied } = verdict;
  const span =
    firstMs === undefined || lastMs === undefined ? '' : `, ${civil(firstMs)} to ${civil(lastMs)}`;
  const violations = violationsIn(verdict);
  const checked = checkedIn(verdict);
  const sections = [
    [
      paint.bold(`${file} · ${header.scenario}`),
      `Seed ${header.seed}, replication ${header.replication}, written by Pigeonhole ${header.pigeonhole}.`,
      `${plural(records, 'record')}${span}.`,
    ],
    broken.length === 0
      ? [
          `All ${checked.length} properties hold:`,
          ...indented(checked.join(', ')),
          ...(notApplied.length === 0
            ? []
            : ['Not checked, too little is known:', ...indented(notApplied.join(', '))]),
        ]
      : [
          paint.yellow(
            `${broken.length} of ${checked.length} properties are violated, ` +
              `${count(violations)} time${violations === 1 ? '' : 's'} in all:`,
          ),
          ...shown.flatMap((violation) => violationLines(violation)),
          ...(violations > shown.length
            ? [`${INDENT}and ${count(violations - shown.length)} more`]
            : []),
        ],
    [
      `Of what sometimes happens, ${reached.length} of ${reached.length + unreached.length} did:`,
      ...indented(reached.length === 0 ? 'nothing' : reached.join(', ')),
      ...(unreached.length === 0 ? [] : ['It did not reach:', ...indented(unreached.join(', '))]),
    ],
  ];
  return `${sections.map((lines) => lines.join('\n')).join('\n\n')}\n`;
}

/** The same as one JSON document (docs/cli.md). */
export function traceResults({ verdict, shown }: JudgedTrace) {
  const { header, records, broken, reached, unreached, notApplied } = verdict;
  return {
    pigeonhole: VERSION,
    trace: header,
    records,
    checked: checkedIn(verdict),
    notChecked: notApplied,
    violations: violationsIn(verdict),
    broken: broken.map(({ first: { property, number }, count }) => ({ property, number, count })),
    first: shown.map(({ recordIndex: _, ...violation }) => ({
      ...violation,
      rules: rulesOf(violation.property),
    })),
    reached,
    unreached,
  };
}

function violationsIn({ broken }: TraceVerdict): number {
  return broken.reduce((sum, { count }) => sum + count, 0);
}

function checkedIn({ notApplied }: TraceVerdict): string[] {
  return ALWAYS.map(({ name }) => name).filter((name) => !notApplied.includes(name));
}

function rulesOf(property: string): readonly string[] {
  return ALWAYS.find(({ name }) => name === property)?.rules ?? [];
}

function violationLines({ line, property, number, message }: TraceViolation): string[] {
  const rules = rulesOf(property).join(', ');
  return [`${INDENT}line ${line}  ${number} ${property} (${rules})`, ...indented(message, 2)];
}

function indented(text: string, depth = 1): string[] {
  const indent = INDENT.repeat(depth);
  return wrap(text, WIDTH - indent.length).map((line) => indent + line);
}

/** An instant of the bank's own clock, which knows no time zones: `2027-01-04 09:30:00.000`. */
function civil(atMs: number): string {
  if (Math.abs(atMs) > LAST_DATE_MS) return `${atMs} ms`;
  return new Date(atMs).toISOString().replace('T', ' ').replace('Z', '');
}
