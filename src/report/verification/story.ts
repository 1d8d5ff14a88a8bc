import type { SizeStatus } from '../../../machines/command.ts';
import type { InjectedFault } from '../../../machines/injected-fault.ts';
import type { LockerRecord } from '../../../machines/record.ts';

const SECOND_MS = 1_000;
const MINUTE_MS = 60 * SECOND_MS;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;

/** A record as a cell of time since the start, what was asked, and what came of it. */
export type StoryLine = readonly [when: string, what: string, outcome: string];

/** What happened, a line a record, with times since the start. */
export function storyOf(records: readonly LockerRecord[], startMs: number): StoryLine[] {
  return records.map((record) => [
    elapsed(record.atMs - startMs),
    askedIn(record),
    [repliedIn(record), ...happenedIn(record)].filter((part) => part !== '').join('; '),
  ]);
}

/** A message with its instants as times since the start. */
export function withElapsed(message: string, startMs: number): string {
  return message.replaceAll(/(\d{10,}) ms/g, (_, ms) => elapsed(Number(ms) - startMs));
}

/** `7 d 00:00:00.001`; without the days if there are none. */
function elapsed(ms: number): string {
  const sign = ms < 0 ? '-' : '';
  const rest = Math.abs(ms);
  const days = Math.floor(rest / DAY_MS);
  const clock = [
    pad(Math.floor(rest / HOUR_MS) % 24),
    pad(Math.floor(rest / MINUTE_MS) % 60),
    `${pad(Math.floor(rest / SECOND_MS) % 60)}.${String(rest % SECOND_MS).padStart(3, '0')}`,
  ].join(':');
  return `${sign}${days === 0 ? '' : `${days} d `}${clock}`;
}

function pad(n: number): string {
  return String(n).padStart(2, '0');
}

function askedIn({ atMs, command, again, injected, toldMs = atMs }: LockerRecord): string {
  const words =
    command === undefined
      ? 'the timer fires'
      : [command.type, ...Object.values(command).slice(1)].join(' ');
  return [
    words,
    ...(again ? ['sent again'] : []),
    ...(injected ? [BEFALLING[injected]] : []),
    ...(toldMs === atMs ? [] : [`told ${elapsed(atMs - toldMs)} too early`]),
  ].join(', ');
}

/** What went wrong on purpose, in words that follow what was asked. */
const BEFALLING: Readonly<Record<InjectedFault, string>> = {
  restart: 'after a power cut',
  crash: 'through a power cut',
  'answer-lost': 'its answer lost once',
  duplicate: 'in the same moment',
  late: 'much later',
  reorder: 'overtaken',
  'clock-behind': 'by a clock that is behind',
  'clock-ahead': 'by a clock that is ahead',
  jam: 'since the door jams',
};

function repliedIn({ command, reply, failure }: LockerRecord): string {
  if (command === undefined) return '';
  if (reply === undefined) return failure ?? 'no answer';
  if (!reply.ok) return reply.reason === undefined ? 'no' : `no: ${reply.reason}`;
  if ('code' in reply) return `code ${reply.code} for ${reply.compartment}`;
  if ('reservation' in reply) return `${reply.reservation} for ${reply.compartment}`;
  if ('opened' in reply) {
    const blocked = reply.blocked.length === 0 ? '' : `, blocked ${reply.blocked.join(' ')}`;
    return `opened ${reply.opened.join(' ') || 'none'}${blocked}`;
  }
  if ('sizes' in reply) return Object.entries(reply.sizes).map(countsIn).join('; ');
  return 'compartment' in reply ? `yes: ${reply.compartment}` : 'yes';
}

/** `S: 1 free, 2 occupied`, without what there is none of. */
function countsIn([size, { outOfService, ...inService }]: readonly [string, SizeStatus]): string {
  const counts = Object.entries({ ...inService, ...outOfService }).filter(([, n]) => n > 0);
  return `${size}: ${counts.map(([state, n]) => `${n} ${state}`).join(', ') || 'none'}`;
}

function happenedIn({ command, effects, notifications = [] }: LockerRecord): string[] {
  const doors = effects.flatMap((effect) => ('door' in effect ? [effect.door] : []));
  const timedOut = command === undefined ? effects.flatMap((e) => ('to' in e ? [e] : [])) : [];
  return [
    ...(doors.length === 0 ? [] : [`door ${doors.join(', ')} opens`]),
    ...timedOut.map(({ compartment, to }) => `${compartment} is ${to}`),
    ...notifications.map(({ to, text }) => `tells ${to}: ${text}`),
  ];
}
