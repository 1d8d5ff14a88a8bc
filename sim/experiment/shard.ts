import type { Task } from './task.ts';

/** One of several equal shares of an experiment's tasks, run apart from the others. */
export interface Shard {
  /** From 1. */
  readonly number: number;
  readonly of: number;
}

/** `2/4`, or undefined if it is nothing of that kind. */
export function parseShard(text: string): Shard | undefined {
  const [, number, of] = (/^(\d{1,6})\/(\d{1,6})$/.exec(text) ?? []).map(Number);
  if (number === undefined || of === undefined || number < 1 || number > of) return undefined;
  return { number, of };
}

export function formatShard({ number, of }: Shard): string {
  return `${number}/${of}`;
}

/** Every `of`-th task from the `number`-th on: shards of like size, each with early and late ones. */
export function tasksInShard<T extends Task>(tasks: readonly T[], { number, of }: Shard): T[] {
  return tasks.filter((_, index) => index % of === number - 1);
}
