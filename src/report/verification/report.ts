import type { Finding } from '../../verify/finding.ts';
import type { PropertyVerdict } from '../../verify/verdicts.ts';
import type { Verification } from '../../verify/verification.ts';
import { VERSION } from '../../version.ts';
import { count, plural } from '../numbers.ts';
import type { Paint } from '../paint.ts';
import { coverageLines, neverMetLines } from './coverage-lines.ts';
import { faultLines } from './fault-lines.ts';
import { findingLines } from './finding-lines.ts';
import { INDENT, indented } from './indented.ts';
import { notCheckedLines, untestedLines } from './verdict-lines.ts';

export interface ReportOptions {
  /** The command line that does the same again. */
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
  const { verdicts, findings, opening, by, unreached } = verification;
  const coverage = by.kind === 'lives' ? by.coverage : [];
  const sections = [
    headingOf(verification, paint),
    [summaryOf(verification, paint)],
    ...findings.map((finding) =>
      findingLines(finding, verdicts, opening.startMs, replayOf(finding)),
    ),
    ...(findings.length === 0 ? [untestedLines(verdicts)] : []),
    notCheckedLines(verdicts),
    faultLines(by.kind === 'lives' ? by.faults : undefined),
    coverage.length === 0 ? [] : coverageLines(coverage),
    [
      ...(unreached.length === 0 ? [] : ['It did not reach:', ...indented(unreached.join(', '))]),
      ...neverMetLines(coverage),
    ],
    [`The same ${by.kind === 'lives' ? 'search' : 'exploration'} again:`, `${INDENT}${again}`],
  ];
  return `${sections
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n')}\n`;
}

function headingOf({ spec, hello, opening, by, commands }: Verification, paint: Paint): string[] {
  const bank = opening.sizes.map(({ name, count }) => `${name}=${count}`).join(',');
  return [
    paint.bold(`Pigeonhole ${VERSION} · ${spec}`),
    `${hello.name}, version ${hello.version}. Bank ${bank}, ${extentOf(by, commands)}.`,
  ];
}

/** How much was done. */
function extentOf(by: Verification['by'], commands: number): string {
  const given = plural(commands, 'command');
  if (by.kind === 'lives') {
    const { runs, wanted, seed } = by;
    const lives = `${runs < wanted ? `${count(runs)} of ` : ''}${count(wanted)} ${wanted === 1 ? 'life' : 'lives'}`;
    return `${lives}, ${given}, seed ${seed}`;
  }
  const { states, remembered, depth, closed } = by;
  const found = `${plural(states, 'state')}${closed ? '' : ' so far'}`;
  return `${found}, ${given}, remembered ${remembered}, longest way ${depth}`;
}

function summaryOf({ outcome, by, verdicts, unreached }: Verification, paint: Paint): string {
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
        by.kind === 'closure' && !by.closed
          ? 'No property was violated, but this bank has too many states to see them all.'
          : `No property was violated, but too little happened: ${plural(unreached.length, 'thing')} that can happen did not.`,
      );
    default:
      return by.kind === 'lives'
        ? `All ${checked} properties hold, and each was put to the test.`
        : `All ${checked} properties hold in every state, and each was put to the test.`;
  }
}
