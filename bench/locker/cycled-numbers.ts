import type { NumberedLocker } from '../../machines/numbered-locker.ts';
import type { CycledLocker } from './cycled-locker.ts';

/**
 * A locker in numbers.
 * @param tokens of the parcels, by their places
 */
export function cycledNumbers(locker: NumberedLocker, tokens: Float64Array): CycledLocker {
  return {
    deposit(parcel, size) {
      const reservation = locker.reserve(size);
      if (reservation < 0) return -1;
      tokens[parcel] = locker.confirm(reservation);
      return locker.lastCompartment();
    },
    pickup: (parcel) => locker.pickup(tokens[parcel]!),
  };
}
