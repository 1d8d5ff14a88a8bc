import type { Bank } from '../../machines/bank.ts';
import { COMPARTMENT_STATES } from '../../machines/compartment.ts';
import type { Collector } from './collector.ts';
import type { Deposit } from './drivers.ts';
import type { Parcel } from './parcel.ts';

/** Knows which parcel is where, which the locker does not, and counts how each one leaves. */
export interface ParcelsInside {
  deposited(deposit: Deposit): void;
  pickedUp(compartment: string, atMs: number): void;
  returned(compartment: string, atMs: number): void;
  /** A driver has left this reserved compartment for good. */
  walkedAway(parcel: Parcel, compartment: string): void;
  /** How the reservation of a driver who walked away ends, it says by the state that follows. */
  changed(compartment: number, from: number, to: number, atMs: number): void;
  /** Counts what is still inside, and what of it has expired; once, at the end of the run. */
  countAtEnd(endMs: number): void;
}

const RESERVED = COMPARTMENT_STATES.indexOf('reserved');
const FREE = COMPARTMENT_STATES.indexOf('free');

export function createParcelsInside(bank: Bank, collector: Collector): ParcelsInside {
  const deposits = new Map<string, Deposit>();
  const abandoned = new Map<string, Parcel>();

  function leave(compartment: string, counter: 'pickedUp' | 'returned', atMs: number): void {
    const { parcel, confirmedMs } = deposits.get(compartment)!;
    deposits.delete(compartment);
    collector.count(parcel, counter);
    collector.dwelt(parcel, atMs - confirmedMs);
  }

  return {
    deposited(deposit) {
      deposits.set(deposit.compartment, deposit);
    },
    pickedUp: (compartment, atMs) => leave(compartment, 'pickedUp', atMs),
    returned(compartment, atMs) {
      collector.count(deposits.get(compartment)!.parcel, 'expired');
      leave(compartment, 'returned', atMs);
    },

    walkedAway(parcel, compartment) {
      abandoned.set(compartment, parcel);
    },
    changed(compartment, from, to) {
      if (from !== RESERVED || abandoned.size === 0) return;
      const id = bank.idOf(compartment);
      const parcel = abandoned.get(id);
      if (parcel === undefined) return;
      abandoned.delete(id);
      collector.count(parcel, to === FREE ? 'walkedAway' : 'lostToFault');
    },

    countAtEnd(endMs) {
      for (const { parcel, expiresAtMs } of deposits.values()) {
        collector.count(parcel, 'inside');
        if (endMs > expiresAtMs) collector.count(parcel, 'expired');
      }
    },
  };
}
