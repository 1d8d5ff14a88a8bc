import type { Locker } from '../../machines/locker.ts';
import type { Now } from '../../machines/now.ts';
import type { CycledLocker } from './cycled-locker.ts';

/**
 * Any locker, through its port.
 * @param codes of the parcels that it holds already
 */
export function cycledPort(locker: Locker, now: Now, codes: string[] = []): CycledLocker {
  const { bank } = locker;
  return {
    deposit(parcel, size) {
      const reserved = locker.execute({ type: 'reserve', size: bank.sizes[size]! }, now[0]!);
      if (!reserved.ok) return -1;
      const { reservation } = reserved;
      const confirmed = locker.execute({ type: 'confirm', reservation }, now[0]!);
      if (!confirmed.ok) return -1;
      codes[parcel] = confirmed.code;
      return bank.indexOf(confirmed.compartment);
    },
    pickup(parcel) {
      const reply = locker.execute({ type: 'pickup', code: codes[parcel]! }, now[0]!);
      return reply.ok ? bank.indexOf(reply.compartment) : -1;
    },
  };
}
