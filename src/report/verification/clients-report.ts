import type { Reply } from '../../../machines/command.ts';
import type {
  CheckClientsOptions,
  ClientsVerdict,
  WrongHistory,
} from '../../verify/histories/check-clients.ts';
import { clientsOutcome } from '../../verify/histories/clients-outcome.ts';
import type { Operation } from '../../verify/histories/operation.ts';
import { VERSION } from '../../version.ts';
import { count, plural } from '../numbers.ts';
import type { Paint } from '../paint.ts';
import { alignTable } from '../table.ts';
import { INDENT, indented } from './indented.ts';
import { storyOf } from './story.ts';

/** What had no answer when the history was cut off may have been executed, or not. */
const NOT_YET = '–';

export interface ClientsReportOptions extends CheckClientsOptions {
  /** The locker as `--locker` named it. */
  readonly spec: string;
  /** The command line that does the same again. */
  readonly again: string;
}

/** What came of asking a locker from several clients at once, for people. */
export function clientsReport(
  verdict: ClientsVerdict,
  options: ClientsReportOptions,
  paint: Paint,
): string {
  const { wrong } = verdict;
  const sections = [
    headingOf(verdict, options, paint),
    summaryOf(verdict, options, paint),
    ...(wrong ? [historyLines(wrong, options.opening.startMs), orderLines(wrong)] : []),
    ['The same requests again, though they may meet differently:', `${INDENT}${options.again}`],
  ];
  return `${sections
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n')}\n`;
}

function headingOf(
  { hello, histories, requests, unanswered }: ClientsVerdict,
  { spec, clients, seed, ...wanted }: ClientsReportOptions,
  paint: Paint,
): string[] {
  const bank = hello.sizes.map(({ name, count }) => `${name}=${count}`).join(',');
  const all = wanted.histories;
  const lives = `${histories < all ? `${count(histories)} of ` : ''}${count(all)} ${all === 1 ? 'history' : 'histories'}`;
  return [
    paint.bold(`Pigeonhole ${VERSION} · ${spec}`),
    `${hello.name}, version ${hello.version}. Bank ${bank}, ${clients} clients, ${lives}, ` +
      `${plural(requests, 'request')}, ${count(unanswered)} of them never answered, seed ${seed}.`,
  ];
}

function summaryOf(verdict: ClientsVerdict, options: ClientsReportOptions, paint: Paint): string[] {
  const { wrong, undecided } = verdict;
  if (wrong && wrong.failures.length > 0) {
    return [paint.yellow('The locker broke down:'), ...wrong.failures.flatMap(indented)];
  }
  switch (clientsOutcome(verdict, options)) {
    case 'violated':
      return [
        paint.yellow('It is not linearizable: no order of these requests explains the answers.'),
      ];
    case 'interrupted':
      return [paint.yellow('Interrupted: an order explained every history so far.')];
    case 'notEnough':
      return undecided === 0
        ? [paint.yellow('Nothing was ever answered, so that nothing was tested.')]
        : indented(
            `Of ${count(undecided)} ${undecided === 1 ? 'history' : 'histories'} nobody knows: too many states would have to be looked at. ` +
              'An order explains the others. Fewer --clients or --commands leave fewer, --limit allows more.',
          ).map(paint.yellow);
    case 'passed':
      return ['It is linearizable: an order of the requests explains every history.'];
  }
}

/** The requests in the order in which they were sent, with the places of sendings and answers among each other. */
function historyLines({ operations }: WrongHistory, startMs: number): string[] {
  const columns = [
    { heading: 'sent', align: 'right' },
    { heading: 'answered', align: 'right' },
    { heading: 'client', align: 'right' },
    { heading: 'clock', align: 'right' },
    { heading: 'asked', align: 'left' },
    { heading: 'answer', align: 'left' },
  ] as const;
  const cells = operations
    .toSorted((a, b) => a.sentAt - b.sentAt)
    .map((operation) => [
      String(operation.sentAt),
      Number.isFinite(operation.answeredAt) ? String(operation.answeredAt) : NOT_YET,
      String(operation.client),
      ...storyLine(operation, startMs),
    ]);
  return alignTable(columns, cells);
}

/** How far an order goes, and what it cannot go on with. */
function orderLines({ linearization: { order, verdict, stuck } }: WrongHistory): string[] {
  if (verdict !== 'unexplained') return [];
  const places = (operations: readonly Operation[]) =>
    operations.map(({ sentAt }) => sentAt).join(', ');
  const longest =
    order.length === 0
      ? 'No order begins with a right answer.'
      : `The longest order with right answers: those sent at ${places(order)}.`;
  return indented(`${longest} None that may come next has the right answer: ${places(stuck)}.`);
}

function storyLine({ request, reply }: Operation, startMs: number) {
  const { atMs, command } = request;
  const said = reply ? { reply: reply as Reply } : { failure: 'no answer yet' };
  return storyOf([{ atMs, command, effects: [], ...said }], startMs)[0]!;
}
