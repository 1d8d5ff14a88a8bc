import type { Bank } from './bank.ts';
import type { Command, ReplyTo } from './command.ts';
import type { Locker } from './locker.ts';

/** The contract of `Locker` for lockers that live elsewhere: the replies are promises. */
export interface AsyncLocker {
  readonly bank: Bank;
  execute<C extends Command>(command: C, nowMs: number): Promise<ReplyTo<C>>;
}

/** A locker in this process, as one that answers with promises. A throw becomes a rejected promise. */
export function toAsyncLocker(locker: Locker): AsyncLocker {
  return {
    bank: locker.bank,
    async execute(command, nowMs) {
      return locker.execute(command, nowMs);
    },
  };
}
