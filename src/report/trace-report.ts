import type { TraceVerdict, TraceViolation } from '../../sim/trace/check.ts';
import { VERSION } from '../version.ts';
import { judgedResults, judgedSections, spanInWords } from './judged-records.ts';
import { plural } from './numbers.ts';
import type { Paint } from './paint.ts';

/** What came of checking a trace. */
export interface JudgedTrace {
  readonly verdict: TraceVerdict;
  readonly shown: readonly TraceViolation[];
}

/** A checked trace for people. */
export function traceReport(file: string, judged: JudgedTrace, paint: Paint): string {
  const { header, records, firstMs, lastMs } = judged.verdict;
  const sections = [
    [
      paint.bold(`${file} · ${header.scenario}`),
      `Seed ${header.seed}, replication ${header.replication}, written by Pigeonhole ${header.pigeonhole}.`,
      `${plural(records, 'record')}${spanInWords(firstMs, lastMs)}.`,
    ],
    ...judgedSections(judged, paint),
  ];
  return `${sections.map((lines) => lines.join('\n')).join('\n\n')}\n`;
}

/** The same as one JSON document (docs/cli.md). */
export function traceResults(judged: JudgedTrace) {
  return { pigeonhole: VERSION, trace: judged.verdict.header, ...judgedResults(judged) };
}
