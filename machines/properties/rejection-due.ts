import type { AllocationStrategy } from '../allocation/strategy.ts';
import type { Bank } from '../bank.ts';
import type { Command, RejectionReason } from '../command.ts';
import type { LockerView, ReservationEnding } from './locker-view.ts';

/**
 * The first rejection in a command's row that applies (docs/locker.md, R25 – R38), from the view before
 * it; undefined if the command succeeds.
 */
export function rejectionDue(
  command: Command,
  view: LockerView,
  bank: Bank,
  strategy: AllocationStrategy,
): RejectionReason | undefined {
  switch (command.type) {
    case 'reserve':
    case 'deposit': {
      const size = bank.sizeIndex(command.size);
      if (size < 0) return 'unknownSize';
      return strategy.choose(size, view.compartments.free) < 0 ? 'noCompartment' : undefined;
    }
    case 'confirm':
    case 'cancel':
      return reservationRejection(command.reservation, view);
    case 'pickup':
      return pickupRejection(command.code, view);
    case 'confirmRemoval':
      return removalRejection(command.compartment, view);
    case 'fault':
      return faultRejection(command.compartment, view);
    case 'repair':
      return repairRejection(command.compartment, view);
    case 'openExpired':
    case 'status':
      return undefined;
  }
}

const ENDED: Record<ReservationEnding, RejectionReason<'confirm'>> = {
  confirmed: 'alreadyConfirmed',
  cancelled: 'cancelled',
  timedOut: 'reservationExpired',
  lostToFault: 'compartmentOutOfService',
};

function reservationRejection(
  id: string,
  view: LockerView,
): RejectionReason<'confirm'> | undefined {
  const reservation = view.reservations.get(id);
  if (!reservation) return 'unknownReservation';
  if (reservation.ending) return ENDED[reservation.ending];
  return view.nowMs >= reservation.untilMs ? 'reservationExpired' : undefined;
}

function pickupRejection(code: string, view: LockerView): RejectionReason<'pickup'> | undefined {
  const token = view.tokens.get(code);
  if (!token) return 'invalidCode';
  if (token.ending) return token.ending === 'pickedUp' ? 'alreadyUsed' : 'returned';
  if (view.nowMs > token.untilMs) return 'expired';
  return isOutOfService(token.compartment, view) ? 'compartmentOutOfService' : undefined;
}

function removalRejection(
  compartment: string,
  view: LockerView,
): RejectionReason<'confirmRemoval'> | undefined {
  if (!isKnown(compartment, view)) return 'unknownCompartment';
  if (isOutOfService(compartment, view)) return 'compartmentOutOfService';
  if (view.compartments.stateOf(compartment) !== 'occupied') return 'notOccupied';
  const token = view.tokens.openAt(compartment);
  return token && view.nowMs > token.untilMs ? undefined : 'notExpired';
}

function faultRejection(
  compartment: string,
  view: LockerView,
): RejectionReason<'fault'> | undefined {
  if (!isKnown(compartment, view)) return 'unknownCompartment';
  return isOutOfService(compartment, view) ? 'alreadyOutOfService' : undefined;
}

function repairRejection(
  compartment: string,
  view: LockerView,
): RejectionReason<'repair'> | undefined {
  if (!isKnown(compartment, view)) return 'unknownCompartment';
  return isOutOfService(compartment, view) ? undefined : 'notOutOfService';
}

function isKnown(compartment: string, view: LockerView): boolean {
  return view.compartments.stateOf(compartment) !== undefined;
}

function isOutOfService(compartment: string, view: LockerView): boolean {
  return view.compartments.stateOf(compartment)?.startsWith('outOfService') ?? false;
}
