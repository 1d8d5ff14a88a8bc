import { randomInt, randomUUID } from 'node:crypto';
import type { LockerClass } from './source-of.ts';

/** A small locker that gives other codes and reservations each time that it is opened: nobody can guess them. */
export function drawing(Locker: LockerClass): LockerClass {
  return class extends Locker {
    newReservation(): string {
      return randomUUID();
    }

    newCode(): string {
      return String(randomInt(10 ** 8, 10 ** 9));
    }
  };
}
