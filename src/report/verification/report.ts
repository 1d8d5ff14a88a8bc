import { BOUNDARIES, type CoverageRow } from '../../verify/coverage.ts';
import type { Finding } from '../../verify/finding.ts';
import type { PropertyVerdict } from '../../verify/verdicts.ts';
import type { Verification } from '../../verify/verification.ts';
import { VERSION } from '../../version.ts';
import { count, plural } from '../numbers.ts';
import type { Paint } from '../paint.ts';
import { alignTable } from '../table.ts';
import { wrap } from '../wrap.ts';
import { storyOf, withElapsed } from './story.ts';

const WIDTH = 80;
const INDENT = '  ';
/** A story is told from its end backwards, if it is longer. */
const MAX_LINES = 40;

export interface ReportOptions {
  /** The command line that searches again. */
  readonly again: string;
  /** The command line that puts a finding on again; undefined if it was not written to a file. */
  readonly replayOf: (finding: Finding) => string | undefined;
}

/** A verification for people. */
export function verificationReport(
  verification: Verification,
  { again, replayOf }: ReportOptions,
  paint: Paint,
): string {
  const { verdicts, findings, opening } = verification;
  const sections = [
    headingOf(verification, paint),
    [summaryOf(verification, paint)],
    ...findings.map((finding) =>
      findingLines(finding, verdicts, opening.startMs, replayOf(finding)),
    ),
    ...(findings.length === 0 ? [untestedLines(verdicts)] : []),
    notCheckedLines(verdicts),
    coverageLines(verification.coverage),
    notReachedLines(verification),
    ['The same search again:', `${INDENT}${again}`],
  ];
  return `${sections
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n')}\n`;
}

function headingOf(
  { spec, hello, opening, seed, runs, wanted, commands }: Verification,
  paint: Paint,
) {
  const bank = opening.sizes.map(({ name, count }) => `${name}=${count}`).join(',');
  const lives = `${runs < wanted ? `${count(runs)} of ` : ''}${count(wanted)} ${wanted === 1 ? 'life' : 'lives'}`;
  return [
    paint.bold(`Pigeonhole ${VERSION} · ${spec}`),
    `${hello.name}, version ${hello.version}. Bank ${bank}, ${lives}, ${plural(commands, 'command')}, seed ${seed}.`,
  ];
}

function summaryOf({ outcome, verdicts, unreached }: Verification, paint: Paint): string {
  const of = (kind: PropertyVerdict['verdict']) =>
    verdicts.filter(({ verdict }) => verdict === kind).length;
  const checked = verdicts.length - of('notChecked');
  const broken = of('broken');
  if (broken > 0) {
    return paint.yellow(
      `${broken} of ${checked} properties ${broken === 1 ? 'is' : 'are'} violated.`,
    );
  }
  switch (outcome) {
    case 'interrupted':
      return paint.yellow('Interrupted: no property was violated so far.');
    case 'notEnough':
      return paint.yellow(
        `No property was violated, but too little happened: ${unreached.length} things that can happen did not.`,
      );
    default:
      return `All ${checked} properties hold, and each was put to the test.`;
  }
}

function findingLines(
  { violation, records, isReproducible }: Finding,
  verdicts: readonly PropertyVerdict[],
  startMs: number,
  replay: string | undefined,
): string[] {
  const property = verdicts.find(({ property }) => property.name === violation.property)!.property;
  const cells = storyOf(records, startMs);
  const shown = cells.slice(-MAX_LINES);
  const table = alignTable(
    [
      { heading: '', align: 'right' },
      { heading: '', align: 'left' },
      { heading: '', align: 'left' },
    ],
    shown,
  ).slice(1);
  const steps = records.filter(({ command }) => command !== undefined).length;
  return [
    `${violation.number} ${violation.property} (${property.rules.join(', ')}), after ${plural(steps, 'command')}`,
    ...indented(property.statement),
    ...indented(property.reason),
    ...(cells.length > shown.length ? [`${INDENT}… ${cells.length - shown.length} before`] : []),
    ...table.map((line) => INDENT.repeat(2) + line),
    ...indented(`✗ ${withElapsed(violation.message, startMs)}`),
    ...(isReproducible
      ? []
      : indented(
          'It did not happen again when the same was asked: the locker is not deterministic.',
        )),
    ...(replay === undefined ? [] : [`${INDENT}again: ${replay}`]),
  ];
}

function untestedLines(verdicts: readonly PropertyVerdict[]): string[] {
  const untested = verdicts.flatMap((one) => (one.verdict === 'untested' ? [one] : []));
  if (untested.length === 0) return [];
  return [
    'Not broken, but not put to the test either:',
    ...untested.flatMap(({ property, missing }) =>
      indented(`${property.number} ${property.name}: it takes ${missing.join(', ')}`),
    ),
  ];
}

function notCheckedLines(verdicts: readonly PropertyVerdict[]): string[] {
  const reasons = new Map<string, string[]>();
  for (const one of verdicts) {
    if (one.verdict !== 'notChecked') continue;
    reasons.set(one.why, [...(reasons.get(one.why) ?? []), one.property.name]);
  }
  if (reasons.size === 0) return [];
  return [
    'Not checked:',
    ...[...reasons].flatMap(([why, names]) => indented(`${names.join(', ')}: ${why}`)),
  ];
}

function coverageLines(rows: readonly CoverageRow[]): string[] {
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

function notReachedLines({ coverage, unreached }: Verification): string[] {
  const never = coverage
    .filter(({ counts }) => counts.every((n) => n === 0))
    .map(({ command, state }) => `${command} (${state})`);
  return [
    ...(unreached.length === 0 ? [] : ['It did not reach:', ...indented(unreached.join(', '))]),
    ...(never.length === 0 ? [] : ['No command met:', ...indented(never.join(', '))]),
  ];
}

function indented(text: string): string[] {
  return wrap(text, WIDTH - INDENT.length).map((line) => INDENT + line);
}
