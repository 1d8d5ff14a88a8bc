import type { Now } from '../../machines/now.ts';
import { rejectionNumber, type NumberedLocker } from '../../machines/numbered-locker.ts';
import { PRIORITY } from '../priorities.ts';
import { createPickupHours, type MovePickup } from '../traffic/pickup-hours.ts';
import type { Agenda } from './agenda.ts';
import { COUNT, type Collector } from './collector.ts';
import type { ParcelsInside } from './parcels-inside.ts';
import type { Parcel } from './parcel.ts';
import type { Parcels } from './parcels.ts';
import type { World } from './world.ts';

const OUT_OF_SERVICE = rejectionNumber('pickup', 'compartmentOutOfService');

/** Whoever fetches parcels, each as its story says. */
export class Customers {
  private readonly locker: NumberedLocker;
  private readonly now: Now;
  private readonly agenda: Agenda;
  private readonly parcels: Parcels;
  private readonly collector: Collector;
  private readonly inside: ParcelsInside;
  private readonly wrongToken: () => number;
  private readonly validityMs: number;
  /** Undefined where customers come whenever they mean to. */
  private readonly movePickup: MovePickup | undefined;
  /** Who found a door out of service and waits for its repair; one parcel a compartment. */
  private readonly waitingFor: (Parcel | undefined)[];

  /** @param wrongToken gives a token that was never issued, for a code that belongs to no parcel */
  constructor(
    { collector, locker, now, parcels, agenda, scenario }: World,
    inside: ParcelsInside,
    compartmentCount: number,
    wrongToken: () => number,
  ) {
    this.locker = locker;
    this.now = now;
    this.agenda = agenda;
    this.parcels = parcels;
    this.collector = collector;
    this.inside = inside;
    this.wrongToken = wrongToken;
    this.validityMs = scenario.token.validityMs;
    this.movePickup = scenario.pickupHours && createPickupHours(scenario.pickupHours);
    this.waitingFor = Array.from({ length: compartmentCount });
  }

  /** Tells a customer that a parcel has come; they will fetch it as its story says. */
  notify(parcel: Parcel): void {
    const { agenda, movePickup } = this;
    if (parcel.pickupDelayMs === Infinity) return;
    const meantMs = this.now[0]! + parcel.pickupDelayMs;
    agenda.dueMs[0] = movePickup === undefined ? meantMs : movePickup(meantMs, parcel.hourUniform);
    parcel.isAwaited = agenda.plan(PRIORITY.pickup, parcel.number);
  }

  /** The customer of the parcel with this number stands at the bank. */
  come(number: number): void {
    const parcel = this.parcels.numbered(number);
    if (parcel.wrongCodes !== 0) this.typeWrongCodes(parcel);
    const outcome = this.locker.pickup(parcel.token);
    if (outcome >= 0) {
      parcel.isAwaited = false;
      this.inside.pickedUp(parcel);
    } else if (outcome === OUT_OF_SERVICE) {
      this.collector.count(parcel, COUNT.refusedByFault);
      this.waitingFor[parcel.compartment] = parcel;
    } else {
      this.collector.count(parcel, COUNT.latePickups);
      this.giveUp(parcel);
    }
  }

  /** A compartment works again: whoever found it out of service comes back at once. */
  repaired(compartment: number): void {
    const { agenda, now } = this;
    const parcel = this.waitingFor[compartment];
    if (parcel === undefined) return;
    this.waitingFor[compartment] = undefined;
    // Once the code has expired there is nothing to come back for.
    if (now[0]! <= parcel.confirmedMs + this.validityMs) {
      agenda.dueMs[0] = now[0]!;
      agenda.plan(PRIORITY.pickup, parcel.number);
    } else this.giveUp(parcel);
  }

  private typeWrongCodes(parcel: Parcel): void {
    for (; parcel.wrongCodes > 0; parcel.wrongCodes--) {
      this.locker.pickup(this.wrongToken());
      this.collector.count(parcel, COUNT.wrongCodes);
    }
  }

  /** Whoever has come too late does not come again. */
  private giveUp(parcel: Parcel): void {
    parcel.isAwaited = false;
    if (!parcel.isInside) this.parcels.release(parcel);
  }
}
