import { rejectionNumber } from '../../machines/numbered-locker.ts';
import { PRIORITY } from '../priorities.ts';
import { createPickupHours } from '../traffic/pickup-hours.ts';
import { COUNT } from './collector.ts';
import { NONE } from './parcels.ts';
import type { World } from './world.ts';

export interface CustomerEvents {
  onPickup(parcel: number): void;
}

export interface Customers {
  /** Tells a customer that a parcel has come; they will fetch it as its story says. */
  notify(parcel: number): void;
  /** The customer of this parcel stands at the bank. */
  come(parcel: number): void;
  /** A compartment works again: whoever found it out of service comes back at once. */
  repaired(compartment: number): void;
}

const OUT_OF_SERVICE = rejectionNumber('pickup', 'compartmentOutOfService');

/** @param wrongToken gives a token that was never issued, for a code that belongs to no parcel */
export function createCustomers(
  world: World,
  compartmentCount: number,
  wrongToken: () => number,
  { onPickup }: CustomerEvents,
): Customers {
  const { collector, locker, now, parcels, agenda, scenario } = world;
  const movePickup = createPickupHours(scenario.pickupHours);
  /** Who found a door out of service and waits for its repair; one parcel a compartment. */
  const waitingFor = new Int32Array(compartmentCount).fill(NONE);

  function typeWrongCodes(parcel: number): void {
    for (; parcels.wrongCodes[parcel]! > 0; parcels.wrongCodes[parcel]!--) {
      locker.pickup(wrongToken());
      collector.count(parcel, COUNT.wrongCodes);
    }
  }

  /** Whoever has come too late does not come again. */
  function giveUp(parcel: number): void {
    parcels.awaited[parcel] = 0;
    if (parcels.inside[parcel] === 0) parcels.release(parcel);
  }

  return {
    notify(parcel) {
      const delayMs = parcels.pickupDelayMs[parcel]!;
      if (delayMs === Infinity) return;
      const atMs = movePickup(now[0]! + delayMs, parcels.hourUniform[parcel]!);
      parcels.awaited[parcel] = Number(agenda.plan(PRIORITY.pickup, parcel, atMs));
    },

    come(parcel) {
      typeWrongCodes(parcel);
      const outcome = locker.pickup(parcels.token[parcel]!);
      if (outcome >= 0) {
        parcels.awaited[parcel] = 0;
        onPickup(parcel);
      } else if (outcome === OUT_OF_SERVICE) {
        collector.count(parcel, COUNT.refusedByFault);
        waitingFor[parcels.compartment[parcel]!] = parcel;
      } else {
        collector.count(parcel, COUNT.latePickups);
        giveUp(parcel);
      }
    },

    repaired(compartment) {
      const parcel = waitingFor[compartment]!;
      if (parcel === NONE) return;
      waitingFor[compartment] = NONE;
      // Once the code has expired there is nothing to come back for.
      const lastLiveMs = parcels.confirmedMs[parcel]! + scenario.token.validityMs;
      if (now[0]! <= lastLiveMs) agenda.plan(PRIORITY.pickup, parcel, now[0]!);
      else giveUp(parcel);
    },
  };
}
