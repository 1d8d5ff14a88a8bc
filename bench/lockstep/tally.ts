import { REJECTIONS, type CommandType } from '../../machines/command.ts';
import { DEADLINES, type DeadlineKind } from './deadlines.ts';

/** How often each thing happened that must happen at least once, or too little has been tried. */
export interface Tally {
  /** @param outcome 0 or more for an accepted command, −k for the k-th rejection in its row */
  replied(command: CommandType, outcome: number): void;
  /** A command was given so many ms (−1, 0 or 1) after a deadline, to see on which side it is. */
  met(deadline: DeadlineKind, offMs: number): void;
  /** What openExpired has listed. */
  listed(opened: number, blocked: number): void;
  timersFired(count: number): void;
  rows(): readonly TallyRow[];
}

export interface TallyRow {
  readonly what: string;
  readonly count: number;
}

const COMMANDS = Object.keys(REJECTIONS) as CommandType[];

export function createTally(): Tally {
  const counts = new Map<string, number>();
  const add = (what: string, count: number) => counts.set(what, (counts.get(what) ?? 0) + count);

  const outcomes = named(COMMANDS, (command) =>
    ['accepted', ...REJECTIONS[command]].map((outcome) => `${command}: ${outcome}`),
  );
  const deadlines = named(DEADLINES, (kind) =>
    ['1 ms before', 'at', '1 ms after'].map((when) => `a command ${when} ${kind}`),
  );
  const others = { opened: 'expired, opened', blocked: 'expired, blocked', fired: 'timers fired' };
  for (const group of [outcomes, deadlines, others]) {
    for (const what of Object.values<string | readonly string[]>(group).flat()) add(what, 0);
  }

  return {
    replied: (command, outcome) => add(outcomes[command][outcome < 0 ? -outcome : 0]!, 1),
    met: (deadline, offMs) => add(deadlines[deadline][1 + offMs]!, 1),
    listed(opened, blocked) {
      add(others.opened, opened);
      add(others.blocked, blocked);
    },
    timersFired: (count) => add(others.fired, count),
    rows: () => [...counts].map(([what, count]) => ({ what, count })),
  };
}

function named<K extends string>(
  keys: readonly K[],
  names: (key: K) => readonly string[],
): Readonly<Record<K, readonly string[]>> {
  return Object.fromEntries(keys.map((key) => [key, names(key)])) as Record<K, readonly string[]>;
}
