import { ALWAYS } from '../../machines/properties/always/registry.ts';
import type { Verdict, Violation } from '../../machines/properties/judge.ts';
import { count } from './numbers.ts';
import type { Paint } from './paint.ts';
import { wrap } from './wrap.ts';

/** What came of judging the lines of a file: the verdict, and the first of the violations. */
export interface JudgedRecords {
  readonly verdict: Verdict;
  /** Each with its line, from 1. */
  readonly shown: readonly (Violation & { readonly line: number })[];
}

const WIDTH = 80;
const INDENT = '  ';
/** The last instant that a Date can hold. */
const LAST_DATE_MS = 8.64e15;

/** What was judged and reached, for people, in sections of lines. */
export function judgedSections({ verdict, shown }: JudgedRecords, paint: Paint): string[][] {
  const { broken, reached, unreached, notApplied } = verdict;
  const violations = violationsIn(verdict);
  const checked = checkedIn(verdict);
  return [
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
}

/** The same as one JSON document (docs/cli.md). */
export function judgedResults({ verdict, shown }: JudgedRecords) {
  const { records, broken, reached, unreached, notApplied } = verdict;
  return {
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

function violationsIn({ broken }: Verdict): number {
  return broken.reduce((sum, { count }) => sum + count, 0);
}

function checkedIn({ notApplied }: Verdict): string[] {
  return ALWAYS.map(({ name }) => name).filter((name) => !notApplied.includes(name));
}

function rulesOf(property: string): readonly string[] {
  return ALWAYS.find(({ name }) => name === property)?.rules ?? [];
}

function violationLines({
  line,
  property,
  number,
  message,
}: JudgedRecords['shown'][number]): string[] {
  const rules = rulesOf(property).join(', ');
  return [`${INDENT}line ${line}  ${number} ${property} (${rules})`, ...indented(message, 2)];
}

function indented(text: string, depth = 1): string[] {
  const indent = INDENT.repeat(depth);
  return wrap(text, WIDTH - indent.length).map((line) => indent + line);
}

/** From the first instant to the last, on the bank's own clock, which knows no time zones; empty if there is none. */
export function spanInWords(firstMs: number | undefined, lastMs: number | undefined): string {
  if (firstMs === undefined || lastMs === undefined) return '';
  return `, ${civil(firstMs)} to ${civil(lastMs)}`;
}

/** An instant of the bank's own clock, which knows no time zones: `2027-01-04 09:30:00.000`. */
function civil(atMs: number): string {
  if (Math.abs(atMs) > LAST_DATE_MS) return `${atMs} ms`;
  return new Date(atMs).toISOString().replace('T', ' ').replace('Z', '');
}
