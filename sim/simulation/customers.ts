import { PRIORITY } from '../priorities.ts';
import { createPickupHours } from '../traffic/pickup-hours.ts';
import type { Deposit } from './drivers.ts';
import type { World } from './world.ts';

export interface CustomerEvents {
  onPickup(deposit: Deposit): void;
}

export interface Customers {
  /** Tells a customer that a parcel has come; they will fetch it as its story says. */
  notify(deposit: Deposit): void;
  /** A compartment works again: whoever found it out of service comes back at once. */
  repaired(compartment: string): void;
}

/**
 * @param wrongCode gives a well-formed code that belongs to no parcel
 */
export function createCustomers(
  world: World,
  wrongCode: () => string,
  { onPickup }: CustomerEvents,
): Customers {
  const { collector, scenario } = world;
  const movePickup = createPickupHours(scenario.pickupHours);
  /** Who found a door out of service and waits for its repair; one parcel a compartment. */
  const waiting = new Map<string, Deposit>();

  function typeWrongCodes({ parcel }: Deposit): void {
    for (let n = 0; n < parcel.story.wrongCodes; n++) {
      world.execute({ type: 'pickup', code: wrongCode() });
      collector.count(parcel, 'wrongCodes');
    }
  }

  function fetch(deposit: Deposit): void {
    const reply = world.execute({ type: 'pickup', code: deposit.code });
    if (reply.ok) {
      onPickup(deposit);
    } else if (reply.reason === 'compartmentOutOfService') {
      collector.count(deposit.parcel, 'refusedByFault');
      waiting.set(deposit.compartment, deposit);
    } else {
      collector.count(deposit.parcel, 'latePickups');
    }
  }

  return {
    notify(deposit) {
      const { pickupDelayMs, hourUniform } = deposit.parcel.story;
      if (pickupDelayMs === Infinity) return;
      const atMs = movePickup(deposit.confirmedMs + pickupDelayMs, hourUniform);
      world.at(atMs, PRIORITY.pickup, () => {
        typeWrongCodes(deposit);
        fetch(deposit);
      });
    },

    repaired(compartment) {
      const deposit = waiting.get(compartment);
      if (deposit === undefined) return;
      waiting.delete(compartment);
      // Once the code has expired there is nothing to come back for.
      if (world.nowMs() <= deposit.expiresAtMs) {
        world.at(world.nowMs(), PRIORITY.pickup, () => fetch(deposit));
      }
    },
  };
}
