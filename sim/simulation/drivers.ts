import type { Reply } from '../../machines/command.ts';
import { PRIORITY } from '../priorities.ts';
import type { Parcel } from './parcel.ts';
import type { World } from './world.ts';

/** A confirmed deposit: what the customer is told, and where the parcel is. */
export interface Deposit {
  readonly parcel: Parcel;
  readonly compartment: string;
  readonly code: string;
  readonly expiresAtMs: number;
  readonly confirmedMs: number;
}

export interface DriverEvents {
  onDeposit(deposit: Deposit): void;
  /** A driver left this compartment open without confirming. */
  onWalkAway(parcel: Parcel, compartment: string): void;
  /** A parcel was rejected, or came to nothing at its door, and is still in the driver's hands. */
  onUndelivered(parcel: Parcel): void;
}

export interface Drivers {
  /** A driver begins, at this instant, to present these parcels one after another. */
  serve(parcels: readonly Parcel[]): void;
}

export function createDrivers(world: World, events: DriverEvents): Drivers {
  const { collector } = world;

  function deposited(parcel: Parcel, { compartment, code, expiresAtMs }: DepositReply): void {
    collector.count(parcel, 'confirmed');
    events.onDeposit({ parcel, compartment, code, expiresAtMs, confirmedMs: world.nowMs() });
  }

  function noteAttempt(parcel: Parcel, rejected: boolean): void {
    if (parcel.attempt === 1) collector.presented(parcel, rejected, world.nowMs());
    collector.count(parcel, 'attempts');
    collector.count(parcel, rejected ? 'rejectedAttempts' : 'accepted');
    if (rejected) events.onUndelivered(parcel);
  }

  /** Presents a parcel; true if the driver now stands at its open door, and will confirm later. */
  function present(parcel: Parcel, confirmLater: (reservation: string) => void): boolean {
    parcel.attempt++;
    const size = world.scenario.sizes[parcel.story.size]!.name;
    const handlingMs = parcel.source.handlingMs(parcel);

    if (handlingMs === undefined && !parcel.story.walkAway) {
      const reply = world.execute({ type: 'deposit', size });
      noteAttempt(parcel, !reply.ok);
      if (reply.ok) deposited(parcel, reply);
      return false;
    }

    const reply = world.execute({ type: 'reserve', size });
    noteAttempt(parcel, !reply.ok);
    if (!reply.ok) return false;
    if (parcel.story.walkAway) {
      events.onWalkAway(parcel, reply.compartment);
      return false;
    }
    world.at(world.nowMs() + handlingMs!, PRIORITY.confirm, () => {
      collector.handled(handlingMs!);
      confirmLater(reply.reservation);
    });
    return true;
  }

  function confirm(parcel: Parcel, reservation: string): void {
    const reply = world.execute({ type: 'confirm', reservation });
    if (reply.ok) {
      deposited(parcel, reply);
      return;
    }
    const lost = reply.reason === 'compartmentOutOfService';
    collector.count(parcel, lost ? 'lostToFault' : 'lateConfirms');
    events.onUndelivered(parcel);
  }

  return {
    serve(parcels) {
      let index = 0;
      function serveOn(): void {
        while (index < parcels.length) {
          const parcel = parcels[index++]!;
          const stands = present(parcel, (reservation) => {
            confirm(parcel, reservation);
            serveOn();
          });
          if (stands) return;
        }
      }
      serveOn();
    },
  };
}

type DepositReply = Pick<
  Extract<Reply<'deposit'>, { ok: true }>,
  'compartment' | 'code' | 'expiresAtMs'
>;
