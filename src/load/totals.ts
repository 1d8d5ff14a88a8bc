import type { LoadResult } from './run-load.ts';

/** Starts of the whole test, by what became of them. */
export interface Totals {
  /** Meant to be, by the schedule. */
  readonly due: number;
  readonly dropped: number;
  readonly answered: number;
  readonly rejected: number;
  readonly unknown: number;
  readonly broken: number;
}

export function totals({ tally }: LoadResult): Totals {
  const commands = tally.commands.map(([, counts]) => counts);
  const sum = <T>(items: readonly T[], count: (item: T) => number) =>
    items.reduce((total, item) => total + count(item), 0);
  return {
    due: sum(tally.steps, ({ due }) => due),
    dropped: sum(tally.steps, ({ dropped }) => dropped),
    answered: sum(commands, ({ latencies }) => latencies.count),
    rejected: sum(commands, ({ rejected }) => rejected),
    unknown: sum(commands, ({ unknown }) => unknown),
    broken: sum(commands, ({ broken }) => broken),
  };
}
