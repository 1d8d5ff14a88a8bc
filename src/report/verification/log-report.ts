import type { Hello } from '../../../machines/protocol/hello.ts';
import type { LogVerdict, LogViolation } from '../../verify/log/judge-log.ts';
import { VERSION } from '../../version.ts';
import { judgedResults, judgedSections, spanInWords } from '../judged-records.ts';
import { count, plural } from '../numbers.ts';
import type { Paint } from '../paint.ts';
import { wrap } from '../wrap.ts';

const WIDTH = 80;

/** What came of judging a log in the locker protocol. */
export interface JudgedLog {
  readonly log: LogVerdict;
  readonly shown: readonly LogViolation[];
}

/** A judged log for people. */
export function logReport(file: string, { log, shown }: JudgedLog, paint: Paint): string {
  const { hello, requests, judged, firstMs, lastMs } = log;
  const bank = hello.sizes.map(({ name, count: n }) => `${n} ${name}`).join(', ');
  const sections = [
    [
      paint.bold(`${file} · ${hello.name} ${hello.version}`),
      `A bank of ${bank}.`,
      `${plural(requests, 'request')}${spanInWords(firstMs, lastMs)}; ${plural(judged, 'answer')} judged.`,
      ...leftOut(log)
        .flatMap((text) => wrap(text, WIDTH))
        .map(paint.yellow),
    ],
    ...judgedSections({ verdict: log.verdict, shown }, paint),
  ];
  return `${sections.map((lines) => lines.join('\n')).join('\n\n')}\n`;
}

function leftOut({ hello, unanswered, repeated, unjudgedBecause }: LogVerdict): string[] {
  return [
    ...(unjudgedBecause === undefined ? [] : [`Not all answers were judged: ${unjudgedBecause}.`]),
    ...(unanswered === 0 ? [] : [`Requests without an answer: ${count(unanswered)}.`]),
    ...(repeated === 0 ? [] : [againInWords(repeated, hello.capabilities)]),
  ];
}

function againInWords(repeated: number, { idempotent }: Hello['capabilities']): string {
  const which = idempotent
    ? 'held against the first answers'
    : 'for which the locker promises nothing';
  return `Sent again with their ids, ${which}: ${plural(repeated, 'request')}.`;
}

/** The same as one JSON document (docs/cli.md). */
export function logResults({ log, shown }: JudgedLog) {
  const { hello, verdict, requests, judged, unanswered, repeated, unjudgedBecause } = log;
  return {
    pigeonhole: VERSION,
    locker: hello,
    requests,
    judged,
    unanswered,
    repeated,
    unjudgedBecause: unjudgedBecause ?? null,
    ...judgedResults({ verdict, shown }),
  };
}
