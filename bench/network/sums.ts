import { murmur3 } from '../../sim/random/murmur3.ts';
import type { Observations } from '../../sim/simulation/observations.ts';

/** What is kept of any number of banks. Whole numbers: their sums are exact, in whatever order. */
export interface Sums {
  readonly banks: number;
  readonly doors: number;
  /** Sum of a hash of each bank's number and all of its observations, modulo 2^32. */
  readonly checksum: number;
  /** First presentations, smallest size first. */
  readonly sizes: readonly { readonly offered: number; readonly rejected: number }[];
}

const utf8 = new TextEncoder();

/** @param sizes how many sizes each bank has */
export function sumsOfNothing(sizes: number): Sums {
  const none = { offered: 0, rejected: 0 };
  return { banks: 0, doors: 0, checksum: 0, sizes: Array.from({ length: sizes }, () => none) };
}

export function sumsOfBank(number: number, seen: Observations): Sums {
  return {
    banks: 1,
    doors: seen.doorOpenings.length,
    checksum: murmur3(utf8.encode(JSON.stringify([number, seen])))[0],
    sizes: seen.sizes.map(({ offered, rejected }) => ({ offered, rejected })),
  };
}

/** @param b of banks with as many sizes as those of `a` */
export function addSums(a: Sums, b: Sums): Sums {
  return {
    banks: a.banks + b.banks,
    doors: a.doors + b.doors,
    checksum: (a.checksum + b.checksum) >>> 0,
    sizes: a.sizes.map(({ offered, rejected }, size) => ({
      offered: offered + b.sizes[size]!.offered,
      rejected: rejected + b.sizes[size]!.rejected,
    })),
  };
}

export function parcelsOf({ sizes }: Sums): number {
  return sizes.reduce((sum, { offered }) => sum + offered, 0);
}
