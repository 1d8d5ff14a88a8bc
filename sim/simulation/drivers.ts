import type { Now } from '../../machines/now.ts';
import { rejectionNumber, type NumberedLocker } from '../../machines/numbered-locker.ts';
import { PRIORITY } from '../priorities.ts';
import type { Agenda } from './agenda.ts';
import type { Births } from './births.ts';
import { COUNT, type Collector } from './collector.ts';
import type { Customers } from './customers.ts';
import type { KeptParcels } from './kept-parcels.ts';
import type { ParcelsInside } from './parcels-inside.ts';
import type { Parcel } from './parcel.ts';
import type { Parcels } from './parcels.ts';
import type { World } from './world.ts';

/** Whom drivers leave parcels with. */
export interface DriversContacts {
  readonly births: readonly Births[];
  readonly inside: ParcelsInside;
  readonly customers: Customers;
  readonly kept: KeptParcels;
}

const LOST_TO_FAULT = rejectionNumber('confirm', 'compartmentOutOfService');

/** Whoever brings parcels, and presents them one after another. */
export class Drivers {
  private readonly locker: NumberedLocker;
  private readonly now: Now;
  private readonly agenda: Agenda;
  private readonly parcels: Parcels;
  private readonly collector: Collector;
  private readonly births: readonly Births[];
  private readonly inside: ParcelsInside;
  private readonly customers: Customers;
  private readonly kept: KeptParcels;
  private readonly keepsParcels: boolean;

  constructor(world: World, { births, inside, customers, kept }: DriversContacts) {
    this.locker = world.locker;
    this.now = world.now;
    this.agenda = world.agenda;
    this.parcels = world.parcels;
    this.collector = world.collector;
    this.births = births;
    this.inside = inside;
    this.customers = customers;
    this.kept = kept;
    this.keepsParcels = world.scenario.deposit.onReject === 'nextVisit';
  }

  /** A driver begins, now, to present this parcel and those after it, one after another. */
  serve(first: Parcel | undefined): void {
    let parcel = first;
    while (parcel !== undefined) {
      // A parcel that is kept goes into another list.
      const { next } = parcel;
      if (this.present(parcel)) return;
      parcel = next;
    }
  }

  /** The driver who stands at the open door with the parcel of this number confirms, and goes on. */
  confirm(number: number): void {
    const { collector } = this;
    const parcel = this.parcels.numbered(number);
    const { next } = parcel;
    collector.handled(parcel);
    const token = this.locker.confirm(parcel.reservation);
    if (token >= 0) this.deposited(parcel, token);
    else {
      collector.count(parcel, token === LOST_TO_FAULT ? COUNT.lostToFault : COUNT.lateConfirms);
      this.undelivered(parcel);
    }
    this.serve(next);
  }

  /** Presents a parcel; true if the driver now stands at its open door, and will confirm later. */
  private present(parcel: Parcel): boolean {
    const { locker, agenda } = this;
    if (++parcel.attempt > 1) {
      parcel.handlingMs = this.births[parcel.source]!.handlingAgainMs(parcel);
    }
    const { size, handlingMs, walksAway } = parcel;

    if (handlingMs !== handlingMs && !walksAway) {
      const token = locker.deposit(size);
      if (this.accepted(parcel, token)) this.deposited(parcel, token);
      return false;
    }

    const reservation = locker.reserve(size);
    if (!this.accepted(parcel, reservation)) return false;
    if (walksAway) {
      this.inside.walkedAway(parcel, locker.lastCompartment());
      return false;
    }
    parcel.reservation = reservation;
    agenda.dueMs[0] = this.now[0]! + handlingMs;
    agenda.plan(PRIORITY.confirm, parcel.number);
    return true;
  }

  /**
   * Takes note of an attempt.
   * @param outcome of the reservation
   */
  private accepted(parcel: Parcel, outcome: number): boolean {
    const { collector } = this;
    const isAccepted = outcome >= 0;
    if (parcel.attempt === 1) collector.presented(parcel, !isAccepted);
    else collector.presentedAgain(parcel, !isAccepted);
    if (!isAccepted) this.undelivered(parcel);
    return isAccepted;
  }

  private deposited(parcel: Parcel, token: number): void {
    parcel.token = token;
    parcel.compartment = this.locker.lastCompartment();
    parcel.confirmedMs = this.now[0]!;
    this.collector.count(parcel, COUNT.confirmed);
    this.inside.deposited(parcel);
    this.customers.notify(parcel);
  }

  /** A parcel was rejected, or came to nothing at its door, and is still in the driver's hands. */
  private undelivered(parcel: Parcel): void {
    if (this.keepsParcels) {
      this.collector.count(parcel, COUNT.kept);
      this.kept.keep(parcel);
    } else {
      this.collector.count(parcel, COUNT.lost);
      this.parcels.release(parcel);
    }
  }
}
