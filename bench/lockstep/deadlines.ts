import type { LockerDurations } from '../../machines/durations.ts';
import type { RandomStream } from '../../sim/random/stream.ts';

/** What ends at an instant: a reservation or a token, or that it is remembered. */
export const DEADLINES = [
  'reservationTimeout',
  'tokenExpiry',
  'reservationForgotten',
  'timedOutForgotten',
  'tokenForgotten',
] as const;

export type DeadlineKind = (typeof DEADLINES)[number];

export interface Deadline {
  readonly kind: DeadlineKind;
  readonly atMs: number;
  /** Number of the reservation or the token. */
  readonly subject: number;
}

/** The instants to come at which the answer to some command changes. */
export interface Deadlines {
  /** It begins now, and ends after the constant time of its kind. */
  begin(kind: DeadlineKind, subject: number, nowMs: number): void;
  /** One of the next of some kind, if there is one: not past for more than 1 ms. */
  draw(stream: RandomStream, nowMs: number): Deadline | undefined;
}

/** How many of the next are drawn from. */
const NEXT = 6;

export function createDeadlines(durations: LockerDurations): Deadlines {
  const { reservationTimeoutMs, tokenValidityMs, rememberReservationsMs, rememberCodesMs } =
    durations;
  const delaysMs: Readonly<Record<DeadlineKind, number>> = {
    reservationTimeout: reservationTimeoutMs,
    tokenExpiry: tokenValidityMs,
    reservationForgotten: rememberReservationsMs,
    timedOutForgotten: reservationTimeoutMs + rememberReservationsMs,
    tokenForgotten: rememberCodesMs,
  };
  // All of a kind take equally long, so they end in the order in which they begin.
  const queues = Object.fromEntries(DEADLINES.map((kind) => [kind, createQueue()])) as Record<
    DeadlineKind,
    Queue
  >;
  /** The first two matter most, and are drawn more often. */
  const drawn = [...DEADLINES, ...DEADLINES.slice(0, 2), ...DEADLINES.slice(0, 2)];

  return {
    begin(kind, subject, nowMs) {
      queues[kind].push({ kind, atMs: nowMs + delaysMs[kind], subject });
    },
    draw(stream, nowMs) {
      const queue = queues[drawn[stream.uniformInt(drawn.length)]!];
      return queue.nth(stream.uniformInt(NEXT), nowMs - 1);
    },
  };
}

interface Queue {
  push(deadline: Deadline): void;
  /** The n-th from `fromMs` on, the first of them if there are not so many. Earlier ones are dropped. */
  nth(n: number, fromMs: number): Deadline | undefined;
}

function createQueue(): Queue {
  const waiting: Deadline[] = [];
  let first = 0;
  return {
    push(deadline) {
      waiting.push(deadline);
    },
    nth(n, fromMs) {
      while (first < waiting.length && waiting[first]!.atMs < fromMs) first++;
      return first + n < waiting.length ? waiting[first + n] : waiting[first];
    },
  };
}
