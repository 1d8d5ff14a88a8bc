import { rejectionNumber } from '../../machines/numbered-locker.ts';
import { PRIORITY } from '../priorities.ts';
import { COUNT } from './collector.ts';
import { NONE } from './parcels.ts';
import type { World } from './world.ts';

export interface DriverEvents {
  /** A deposit is confirmed: the parcel is in its compartment. */
  onDeposit(parcel: number): void;
  /** A driver left this compartment open without confirming. */
  onWalkAway(parcel: number, compartment: number): void;
  /** A parcel was rejected, or came to nothing at its door, and is still in the driver's hands. */
  onUndelivered(parcel: number): void;
  /** Time at the door of a parcel that is presented again. */
  handlingAgainMs(parcel: number): number;
}

export interface Drivers {
  /** A driver begins, now, to present this parcel and those after it, one after another. */
  serve(first: number): void;
  /** The driver who stands at the open door with this parcel confirms, and goes on. */
  confirm(parcel: number): void;
}

const LOST_TO_FAULT = rejectionNumber('confirm', 'compartmentOutOfService');

export function createDrivers(world: World, events: DriverEvents): Drivers {
  const { collector, locker, now, parcels, agenda } = world;

  function deposited(parcel: number, token: number): void {
    parcels.token[parcel] = token;
    parcels.compartment[parcel] = locker.lastCompartment();
    parcels.confirmedMs[parcel] = now[0]!;
    collector.count(parcel, COUNT.confirmed);
    events.onDeposit(parcel);
  }

  /** @param outcome of the reservation */
  function noteAttempt(parcel: number, outcome: number): void {
    const rejected = outcome < 0;
    if (parcels.attempt[parcel] === 1) collector.presented(parcel, rejected);
    collector.count(parcel, COUNT.attempts);
    collector.count(parcel, rejected ? COUNT.rejectedAttempts : COUNT.accepted);
    if (rejected) events.onUndelivered(parcel);
  }

  /** Presents a parcel; true if the driver now stands at its open door, and will confirm later. */
  function present(parcel: number): boolean {
    const attempt = ++parcels.attempt[parcel]!;
    const size = parcels.size[parcel]!;
    const walksAway = parcels.walkAway[parcel] === 1;
    if (attempt > 1) parcels.handlingMs[parcel] = events.handlingAgainMs(parcel);
    const handlingMs = parcels.handlingMs[parcel]!;

    if (Number.isNaN(handlingMs) && !walksAway) {
      const token = locker.deposit(size);
      noteAttempt(parcel, token);
      if (token >= 0) deposited(parcel, token);
      return false;
    }

    const reservation = locker.reserve(size);
    noteAttempt(parcel, reservation);
    if (reservation < 0) return false;
    if (walksAway) {
      events.onWalkAway(parcel, locker.lastCompartment());
      return false;
    }
    parcels.reservation[parcel] = reservation;
    agenda.plan(PRIORITY.confirm, parcel, now[0]! + handlingMs);
    return true;
  }

  function serve(first: number): void {
    let parcel = first;
    while (parcel !== NONE) {
      // A parcel that is kept goes into another list.
      const next = parcels.next[parcel]!;
      if (present(parcel)) return;
      parcel = next;
    }
  }

  return {
    serve,
    confirm(parcel) {
      const next = parcels.next[parcel]!;
      collector.handled(parcels.handlingMs[parcel]!);
      const token = locker.confirm(parcels.reservation[parcel]!);
      if (token >= 0) deposited(parcel, token);
      else {
        collector.count(parcel, token === LOST_TO_FAULT ? COUNT.lostToFault : COUNT.lateConfirms);
        events.onUndelivered(parcel);
      }
      serve(next);
    },
  };
}
