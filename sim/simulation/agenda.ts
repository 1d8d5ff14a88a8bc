import { createEventQueue } from '../event-queue.ts';
import { PRIORITY, type Priority } from '../priorities.ts';

/**
 * Who in the simulated world acts when. An event's priority says what happens, and its number to whom:
 * a source of parcels, a compartment, a parcel. Each has one thing at a time before it, so nobody needs
 * more than one entry.
 */
export interface Agenda {
  /**
   * @param whom index of the source, compartment or parcel; 0 for the staff
   * @param atMs a time at or after the end of the run is not kept
   * @returns false if it is not kept
   */
  plan(what: Priority, whom: number, atMs: number): boolean;
  /** Takes out the next event up to and including `untilMs`; false if there is none. What it is, say: */
  next(untilMs: number): boolean;
  what(): Priority;
  whom(): number;
  atMs(): number;
}

export interface AgendaOptions {
  readonly startMs: number;
  /** Nothing at or after it happens. */
  readonly endMs: number;
  readonly sources: number;
  readonly compartments: number;
  /** How many parcels there may be at once. */
  readonly parcels: number;
}

export function createAgenda(options: AgendaOptions): Agenda {
  const { startMs, endMs, sources, compartments, parcels } = options;
  // One row of numbers for all: the staff, then the sources, then the compartments, then the parcels.
  const firstSource = 1;
  const firstCompartment = firstSource + sources;
  const firstParcel = firstCompartment + compartments;
  const queue = createEventQueue({ startMs, nodes: firstParcel + parcels });
  const first = new Int32Array(Object.keys(PRIORITY).length);
  first[PRIORITY.pickup] = firstParcel;
  first[PRIORITY.confirm] = firstParcel;
  first[PRIORITY.repair] = firstCompartment;
  first[PRIORITY.fault] = firstCompartment;
  first[PRIORITY.arrival] = firstSource;
  first[PRIORITY.staffRound] = 0;
  let node = -1;

  return {
    plan(what, whom, atMs) {
      if (!(atMs < endMs)) return false;
      queue.add(first[what]! + whom, atMs, what);
      return true;
    },
    next(untilMs) {
      node = queue.removeFirstUntil(untilMs);
      return node >= 0;
    },
    what: () => queue.priorityOf(node) as Priority,
    whom: () => node - first[queue.priorityOf(node)]!,
    atMs: () => queue.atMsOf(node),
  };
}
