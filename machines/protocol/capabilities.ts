import type { CommandType } from '../command.ts';
import { DEFAULT_DURATIONS, type LockerDurations } from '../durations.ts';

/**
 * What a locker says of itself, so that it is judged by what it claims to do. docs/protocol.md has the same words,
 * and the JSON Schema the same names. Only `commands` must be declared: the rest has a default, which is what
 * docs/locker.md says.
 */
export interface Capabilities {
  /**
   * The commands that it executes. `reserve` with `confirm` are a deposit in two phases, `deposit` is one in one
   * step; without `fault` and `repair`, no compartment is ever out of service.
   */
  readonly commands: readonly CommandType[];
  /**
   * The strategy by which it chooses a size, as in scenarios: `exact`, `fallback`, `threshold:1`. Undefined: it
   * declares none, and may choose any that the parcel fits.
   */
  readonly strategy: string | undefined;
  readonly durations: LockerDurations;
  /**
   * Whether a code still works at the very instant issuedAt + validity (`inclusive`), or no longer does
   * (`exclusive`).
   */
  readonly expiry: 'inclusive' | 'exclusive';
  /** What becomes of an expired parcel when staff open its door: it `stays` until confirmRemoval, or the opening `clears` it. */
  readonly staffOpening: 'stays' | 'clears';
  /** Whose clock it goes by: the instant in each `request`, or its `own`, in real time. */
  readonly clock: 'request' | 'own';
  /** What was answered survives a crash. */
  readonly persistent: boolean;
  /** A request that is sent again, with the id that it had, is answered as before and changes nothing. */
  readonly idempotent: boolean;
  /** `typed`: a rejection has one of the reasons of docs/locker.md; `untyped`: it says no, and not why. */
  readonly rejections: 'typed' | 'untyped';
  /** What it tells beside the bare reply. What it does not tell is taken to be right, and listed as not checked. */
  readonly tells: readonly Telling[];
}

/**
 * - `doors`: each door that it opens.
 * - `deadlines`: `reservedUntilMs` and `expiresAtMs` in its replies.
 * - `notifications`: what it sends to people.
 * - `order`: in which order it executed the requests, if it may answer them in another.
 */
export const TELLINGS = ['doors', 'deadlines', 'notifications', 'order'] as const;

export type Telling = (typeof TELLINGS)[number];

/** What holds where a locker says nothing. */
export const DEFAULT_CAPABILITIES = {
  strategy: undefined,
  durations: DEFAULT_DURATIONS,
  expiry: 'inclusive',
  staffOpening: 'stays',
  clock: 'request',
  persistent: false,
  idempotent: false,
  rejections: 'typed',
  tells: [],
} as const satisfies Omit<Capabilities, 'commands'>;
