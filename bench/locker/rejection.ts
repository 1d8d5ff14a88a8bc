import type { Bank } from '../../machines/bank.ts';
import type { CycledLocker } from './cycled-locker.ts';

/** Asks a full bank for a compartment of each size in turn; every reply is a rejection. */
export function createRejection(locker: CycledLocker, { sizes }: Bank): () => number {
  let size = 0;
  return () => {
    size = size + 1 < sizes.length ? size + 1 : 0;
    if (locker.deposit(0, size) >= 0) throw new Error('A full bank had a free compartment.');
    return size;
  };
}
