import type { CompartmentState } from './compartment.ts';
import type { Command, Reply } from './command.ts';
import type { InjectedFault } from './injected-fault.ts';
import type { Notification } from './protocol/outcome.ts';

/** What a locker did to the world, in the order in which it happened. */
export type Effect =
  | { readonly door: string }
  | {
      readonly compartment: string;
      readonly from: CompartmentState;
      readonly to: CompartmentState;
    };

/**
 * One step of a locker's life: a command with its reply and its effects, or (without a command) a
 * reservation timer that fired. Traces, property monitors and verification all speak in records.
 */
export interface LockerRecord {
  /** Instant in ms since 1970-01-01T00:00 of the clock in use. */
  readonly atMs: number;
  readonly command?: Command;
  readonly reply?: Reply;
  readonly effects: readonly Effect[];
  /** What was sent to people with the reply. */
  readonly notifications?: readonly Notification[];
  /** What came instead of a reply, in plain words. */
  readonly failure?: string;
  /** The request was sent before, with its id; what it was answered then. */
  readonly again?: { readonly first: Reply };
  /** What was made to go wrong with this record, or right before it. */
  readonly injected?: InjectedFault;
  /** The instant that the request told, if it is not that of the record (docs/locker.md, R3). */
  readonly toldMs?: number;
}
