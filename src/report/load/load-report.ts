import { Latencies } from '../../load/latencies.ts';
import type { LoadResult } from '../../load/run-load.ts';
import { keptUp, sustainedPerSecond } from '../../load/sustained.ts';
import { totals } from '../../load/totals.ts';
import { VERSION } from '../../version.ts';
import { count, percent, plural, rounded, UNKNOWN } from '../numbers.ts';
import type { Paint } from '../paint.ts';
import { alignTable, type Column } from '../table.ts';
import { wrap } from '../wrap.ts';
import type { LoadFinding } from './load-finding.ts';

const WIDTH = 80;

/** A load test for people. */
export function loadReport(finding: LoadFinding, paint: Paint): string {
  const { result } = finding;
  const sections = [
    headingLines(finding, paint),
    commandLines(result),
    ...(result.steps.length > 1 ? [stepLines(result, paint)] : []),
    judgedLines(finding, paint),
    ...(finding.expectations.length > 0 ? [expectationLines(finding, paint)] : []),
  ];
  return `${sections.map((lines) => lines.join('\n')).join('\n\n')}\n`;
}

function headingLines({ spec, hello, scenario, spacing, result }: LoadFinding, paint: Paint) {
  const { steps, lastedMs, wasInterrupted } = result;
  const [first, last] = [steps[0]!, steps.at(-1)!];
  const rates = [...new Set([rounded(first.perSecond), rounded(last.perSecond)])].join(' to ');
  const cut = wasInterrupted ? ' (interrupted)' : '';
  return [
    paint.bold(`Pigeonhole ${VERSION} · load on ${spec}`),
    ...wrap(
      `${hello.name} ${hello.version}; people of ${scenario.name}, seed ${scenario.seed}; ${rates} starts a ` +
        `second, spaced ${spacing === 'even' ? 'evenly' : 'at random'}, for ${rounded(lastedMs / 1000)} s${cut}.`,
      WIDTH,
    ),
  ];
}

const LATENCY_COLUMNS: readonly Column[] = ['p50', 'p90', 'p99', 'p99.9', 'max'].map((heading) => ({
  heading,
  align: 'right',
}));

function latencyCells(latencies: Latencies): string[] {
  if (latencies.count === 0) return LATENCY_COLUMNS.map(() => UNKNOWN);
  const values = [50, 90, 99, 99.9].map((each) => latencies.percentileMs(each));
  return [...values, latencies.maxMs].map((value) => rounded(value));
}

function commandLines(result: LoadResult): string[] {
  const all = new Latencies();
  const rows = result.tally.commands.map(([command, tally]) => {
    const { started, rejected, latencies } = tally;
    all.include(latencies);
    const counts = [started, latencies.count, rejected].map(count);
    return [command, ...counts, ...latencyCells(latencies)];
  });
  const { answered, rejected, due, dropped, unknown, broken } = totals(result);
  const started = due - dropped;
  const sum = ['all', ...[started, answered, rejected].map(count), ...latencyCells(all)];
  const columns: readonly Column[] = [
    { heading: 'command', align: 'left' },
    { heading: 'started', align: 'right' },
    { heading: 'answered', align: 'right' },
    { heading: 'rejected', align: 'right' },
    ...LATENCY_COLUMNS,
  ];
  return [
    ...alignTable(columns, [...rows, sum]),
    'Latencies in ms, from the instant at which the start was meant to be.',
    ...wrap(
      `Of ${plural(due, 'start')} that ${due === 1 ? 'was' : 'were'} due, ${count(dropped)} ` +
        `(${percent(due === 0 ? 0 : dropped / due)}) were dropped, ${count(unknown)} had no answer in time, ` +
        `and ${count(broken)} had one that is none.`,
      WIDTH,
    ),
  ];
}

function stepLines(result: LoadResult, paint: Paint): string[] {
  const kept = keptUp(result);
  const rows = result.steps.map(({ perSecond }, index) => {
    const { due, settled, dropped, latencies } = result.tally.steps[index]!;
    const p99 = latencies.count === 0 ? UNKNOWN : rounded(latencies.percentileMs(99));
    const counts = [due, settled, dropped].map(count);
    return [rounded(perSecond), ...counts, p99, kept[index] ? 'yes' : 'no'];
  });
  const headings = ['starts/s', 'due', 'answered in it', 'dropped', 'p99', 'kept up'];
  const columns = headings.map((heading): Column => ({ heading, align: 'right' }));
  const sustained = sustainedPerSecond(result);
  return [
    ...alignTable(columns, rows),
    paint.bold(
      sustained === undefined
        ? 'It did not keep up with the lowest rate.'
        : `It sustained ${rounded(sustained)} starts a second.`,
    ),
  ];
}

function judgedLines({ result }: LoadFinding, paint: Paint): string[] {
  const { judged, verdict, stoppedBecause } = result.loaded;
  const { broken, notApplied } = verdict;
  const findings = [...result.tally.findings.values()];
  return [
    ...wrap(
      `${plural(judged, 'answer')} judged by the properties of docs/locker.md` +
        `${stoppedBecause === undefined ? '' : `; then judging stopped: ${stoppedBecause}`}. ` +
        (broken.length === 0 ? 'None was broken.' : ''),
      WIDTH,
    ),
    ...broken.flatMap(({ first, count: times }) =>
      wrap(`${first.number} ${first.property}, ${times}×: ${first.message}`, WIDTH).map(
        paint.yellow,
      ),
    ),
    ...findings.flatMap(({ kind, message, evidence }) =>
      wrap(`${kind}: ${message}${evidence === undefined ? '' : `: ${evidence}`}`, WIDTH).map(
        paint.yellow,
      ),
    ),
    ...(notApplied.length === 0 ? [] : wrap(`Not checked: ${notApplied.join(', ')}.`, WIDTH)),
  ];
}

function expectationLines({ expectations }: LoadFinding, paint: Paint): string[] {
  return expectations.map(({ text, measured, isMet }) => {
    const value = measured === undefined ? 'nothing was measured' : `it was ${rounded(measured)}`;
    const line = `${isMet ? 'met' : 'missed'}: ${text} (${value})`;
    return isMet ? line : paint.yellow(line);
  });
}
