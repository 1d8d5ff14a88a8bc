import { REJECTIONS, type CommandType, type RejectionReason } from './command.ts';

/**
 * A locker in numbers, for whoever sends millions of parcels through it: it reads no text and makes no
 * object. Compartments and sizes are indices of the bank; reservations and tokens are counted from 0.
 *
 * A command answers what it found (≥ 0), or −k for the k-th rejection in its row of docs/locker.md. It
 * happens at the instant in the locker's `Now`, which the caller sets and never turns back; all that is
 * due by then has happened before.
 */
export interface NumberedLocker {
  /** @returns the reservation */
  reserve(size: number): number;
  /** @returns the token */
  confirm(reservation: number): number;
  /** @returns the compartment */
  cancel(reservation: number): number;
  /** Reserve and confirm in one. @returns the token */
  deposit(size: number): number;
  /** @returns the compartment */
  pickup(token: number): number;
  /** Opens what has expired; lists opened and blocked compartments in order of expiry. */
  openExpired(): ExpiredCompartments;
  /** @returns the compartment */
  confirmRemoval(compartment: number): number;
  /** @returns the compartment */
  fault(compartment: number): number;
  /** @returns the compartment */
  repair(compartment: number): number;
  /** The compartment that the last accepted reserve, confirm or deposit was about. */
  lastCompartment(): number;
  /** Lets everything happen that is due by now. */
  settle(): void;
}

export interface ExpiredCompartments {
  readonly opened: readonly number[];
  readonly blocked: readonly number[];
}

/** What a command answers in numbers when it is rejected for this reason. */
export function rejectionNumber<T extends CommandType>(
  type: T,
  reason: RejectionReason<T>,
): number {
  return -1 - (REJECTIONS[type] as readonly string[]).indexOf(reason);
}
