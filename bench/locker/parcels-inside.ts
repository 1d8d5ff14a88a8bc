import type { Bank } from '../../machines/bank.ts';
import type { Now } from '../../machines/now.ts';
import { createChoice } from './choice.ts';
import type { CycledLocker } from './cycled-locker.ts';

/** The parcels with which a bank is filled, and the pace at which one goes and another comes. */
export interface ParcelsInside {
  readonly count: number;
  /** The size of each. */
  readonly sizes: Uint8Array;
  /** From one cycle to the next, so that a parcel stays for one day on average. */
  readonly stepMs: number;
  /** Any one of them, each with the same probability. */
  choose(): number;
}

const DAY_MS = 86_400_000;

/**
 * Fills each size up to a share of its compartments.
 * @param mix whether every parcel is then replaced once, in random order, so that what lies side by side
 *   in the locker's memory is as old as chance will have it, as in a bank that has run for long
 */
export function fill(
  bank: Bank,
  now: Now,
  occupied: number,
  locker: CycledLocker,
  mix: boolean,
): ParcelsInside {
  const sizes = Uint8Array.from(
    bank.sizes.flatMap((_, size) => {
      const count = bank.firstOfSize[size + 1]! - bank.firstOfSize[size]!;
      return new Array<number>(Math.floor(count * occupied)).fill(size);
    }),
  );
  const count = sizes.length;
  const stepMs = Math.max(1, Math.round(DAY_MS / count));
  for (let parcel = 0; parcel < count; parcel++) {
    now[0] = now[0]! + stepMs;
    locker.deposit(parcel, sizes[parcel]!);
  }
  const choice = createChoice();
  if (mix) {
    for (const parcel of shuffled(count, choice)) {
      now[0] = now[0]! + stepMs;
      locker.pickup(parcel);
      locker.deposit(parcel, sizes[parcel]!);
    }
  }
  return { count, sizes, stepMs, choose: () => choice(count) };
}

/** 0 … n − 1 in random order (Fisher & Yates 1938). */
function shuffled(n: number, choice: (n: number) => number): Int32Array {
  const order = Int32Array.from({ length: n }, (_, i) => i);
  for (let i = n - 1; i > 0; i--) {
    const j = choice(i + 1);
    [order[i], order[j]] = [order[j]!, order[i]!];
  }
  return order;
}
