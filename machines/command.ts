/**
 * The locker's public language: every command, and for each the replies it can give.
 * docs/locker.md ("Commands") is the contract; where several rejections apply, the first listed is given.
 */

export type Command =
  | { readonly type: 'reserve'; readonly size: string }
  | { readonly type: 'confirm'; readonly reservation: string }
  | { readonly type: 'cancel'; readonly reservation: string }
  | { readonly type: 'deposit'; readonly size: string }
  | { readonly type: 'pickup'; readonly code: string }
  | { readonly type: 'openExpired' }
  | { readonly type: 'confirmRemoval'; readonly compartment: string }
  | { readonly type: 'fault'; readonly compartment: string }
  | { readonly type: 'repair'; readonly compartment: string }
  | { readonly type: 'status' };

export type CommandType = Command['type'];

/** Every command with the rejections it can give, in the order in which they are checked. */
export const REJECTIONS = {
  reserve: ['unknownSize', 'noCompartment'],
  confirm: [
    'unknownReservation',
    'alreadyConfirmed',
    'cancelled',
    'reservationExpired',
    'compartmentOutOfService',
  ],
  cancel: [
    'unknownReservation',
    'alreadyConfirmed',
    'cancelled',
    'reservationExpired',
    'compartmentOutOfService',
  ],
  deposit: ['unknownSize', 'noCompartment'],
  pickup: ['invalidCode', 'alreadyUsed', 'returned', 'expired', 'compartmentOutOfService'],
  openExpired: [],
  confirmRemoval: ['unknownCompartment', 'compartmentOutOfService', 'notOccupied', 'notExpired'],
  fault: ['unknownCompartment', 'alreadyOutOfService'],
  repair: ['unknownCompartment', 'notOutOfService'],
  status: [],
} as const satisfies Record<CommandType, readonly string[]>;

export type RejectionReason<T extends CommandType = CommandType> = (typeof REJECTIONS)[T][number];

/** What a rejected command answers. `outOfService` comes with `noCompartment` alone. */
export interface Rejection<T extends CommandType = CommandType> {
  readonly ok: false;
  readonly reason: RejectionReason<T>;
  /** Compartments of the whole bank that are out of service, so that a caller can tell 'full' from 'broken'. */
  readonly outOfService?: number;
}

/** Counts of one size by state; out of service is told apart by what it held. */
export interface SizeStatus {
  readonly free: number;
  readonly reserved: number;
  readonly occupied: number;
  readonly outOfService: {
    readonly empty: number;
    readonly unverified: number;
    readonly holding: number;
  };
}

export interface Successes {
  /** The door of `compartment` is open; the reservation ends by itself at `reservedUntilMs`. */
  reserve: {
    readonly ok: true;
    readonly reservation: string;
    readonly compartment: string;
    readonly reservedUntilMs: number;
  };
  /** `expiresAtMs` is the last millisecond at which `code` works. */
  confirm: {
    readonly ok: true;
    readonly code: string;
    readonly expiresAtMs: number;
    readonly compartment: string;
  };
  cancel: { readonly ok: true; readonly compartment: string };
  deposit: {
    readonly ok: true;
    readonly reservation: string;
    readonly compartment: string;
    readonly code: string;
    readonly expiresAtMs: number;
  };
  pickup: { readonly ok: true; readonly compartment: string };
  /** `opened` and `blocked` (faulty, therefore left shut) are in order of expiry. */
  openExpired: {
    readonly ok: true;
    readonly opened: readonly string[];
    readonly blocked: readonly string[];
  };
  /** The code of the parcel that was inside answers `returned` from now on. */
  confirmRemoval: { readonly ok: true; readonly compartment: string };
  fault: { readonly ok: true; readonly compartment: string };
  repair: { readonly ok: true; readonly compartment: string };
  status: {
    readonly ok: true;
    readonly sizes: Readonly<Record<string, SizeStatus>>;
    readonly tokens: { readonly live: number; readonly expired: number };
  };
}

export type Success<T extends CommandType = CommandType> = Successes[T];

export type Reply<T extends CommandType = CommandType> = {
  [K in T]: Successes[K] | (RejectionReason<K> extends never ? never : Rejection<K>);
}[T];

/** The reply that belongs to a command's type: `ReplyTo<{ type: 'pickup'; … }>`. */
export type ReplyTo<C extends Command> = Reply<C['type']>;
