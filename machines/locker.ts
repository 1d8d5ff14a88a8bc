import type { Bank } from './bank.ts';
import type { Command, ReplyTo } from './command.ts';

/**
 * The one seam of the house. The simulator, the benchmarks and the tools know a locker by this alone.
 *
 * `nowMs` is an integer in ms since 1970-01-01T00:00 of the clock in use. Everything that is due at or
 * before `nowMs` has happened before the command is answered. An instant earlier than one already
 * seen counts as the latest one seen: time never runs backwards.
 */
export interface Locker {
  readonly bank: Bank;
  execute<C extends Command>(command: C, nowMs: number): ReplyTo<C>;
}
