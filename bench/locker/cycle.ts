import type { Now } from '../../machines/now.ts';
import type { CycledLocker } from './cycled-locker.ts';
import type { ParcelsInside } from './parcels-inside.ts';

/** Picks up a uniformly random parcel, and deposits another of its size in its stead. */
export function createCycle(
  locker: CycledLocker,
  { sizes, stepMs, choose }: ParcelsInside,
  now: Now,
): () => number {
  return () => {
    const parcel = choose();
    now[0] = now[0]! + stepMs;
    if (locker.pickup(parcel) < 0) throw new Error('A live code was refused.');
    const compartment = locker.deposit(parcel, sizes[parcel]!);
    if (compartment < 0) throw new Error('There was no compartment, though one had become free.');
    return compartment;
  };
}
