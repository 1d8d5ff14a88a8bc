import type { CommandType } from '../../machines/command.ts';
import type { InjectedFault } from '../../machines/injected-fault.ts';

/**
 * A step of a random life, as plain data. It speaks of things that do not exist yet ("the second of the
 * open codes") and gets its ids and its instant when it is taken, so that it still means something when
 * steps before it are left out.
 */
export interface Step {
  readonly ask: Ask;
  readonly pick: Pick;
  readonly wait: Wait;
  /** What goes wrong with it, on purpose. */
  readonly fault?: StepFault;
}

/** `wrongCodes`: many pickups with codes that were never issued. `again`: the request before, with its id. */
export type Ask = CommandType | 'wrongCodes' | 'again';

/** Which one is spoken of: the n-th from the latest backwards, modulo how many there are. */
export interface Pick {
  /**
   * Of reservations and codes: those that are open, those that have ended, or one that never was. Of
   * compartments: those with an open reservation or code, those out of service, or any by its number.
   */
  readonly among: 'open' | 'ended' | 'none';
  readonly nth: number;
}

/** Time passes first: so many ms, or until so many ms after (before, if negative) the deadline of what was picked. */
export type Wait = { readonly byMs: number } | { readonly offMs: number };

export interface StepFault {
  readonly name: InjectedFault;
  /** Which of its kind, from 0: how wrong a clock is, how far a locker gets before it is killed, how old a copy is. */
  readonly nth: number;
}
