import { createEventQueue, type EventQueue } from '../event-queue/event-queue.ts';
import { PRIORITY, type Priority } from '../priorities.ts';

export interface AgendaOptions {
  readonly startMs: number;
  /** Nothing at or after it happens. */
  readonly endMs: number;
  readonly sources: number;
  readonly compartments: number;
  /** How many parcels to have room for; more is made when it is needed. */
  readonly parcels: number;
}

export function createAgenda(options: AgendaOptions): Agenda {
  return new Agenda(options);
}

/**
 * Who in the simulated world acts when. An event's priority says what happens, and its number to whom:
 * a source of parcels, a compartment, a parcel. Each has one thing at a time before it, so nobody needs
 * more than one entry.
 */
export class Agenda {
  /** When the next thing that is planned shall happen: a cell, for the same reason as `Now`. */
  readonly dueMs: Float64Array;
  private readonly endMs: number;
  private readonly queue: EventQueue;
  /** The first node of those whom each priority is about. */
  private readonly first: Int32Array;
  private node = -1;

  constructor({ startMs, endMs, sources, compartments, parcels }: AgendaOptions) {
    // One row of numbers for all: the staff, then the sources, the compartments, and the parcels, of
    // whom there may be more and more.
    const firstSource = 1;
    const firstCompartment = firstSource + sources;
    const firstParcel = firstCompartment + compartments;
    this.endMs = endMs;
    this.queue = createEventQueue({ startMs, nodes: firstParcel + parcels });
    this.dueMs = this.queue.dueMs;
    this.first = new Int32Array(Object.keys(PRIORITY).length);
    this.first[PRIORITY.pickup] = firstParcel;
    this.first[PRIORITY.confirm] = firstParcel;
    this.first[PRIORITY.repair] = firstCompartment;
    this.first[PRIORITY.fault] = firstCompartment;
    this.first[PRIORITY.arrival] = firstSource;
    this.first[PRIORITY.staffRound] = 0;
  }

  /**
   * Plans something for `dueMs`; what is not before the end of the run is not kept.
   * @param whom index of the source, compartment or parcel; 0 for the staff
   * @returns false if it is not kept
   */
  plan(what: Priority, whom: number): boolean {
    if (!(this.dueMs[0]! < this.endMs)) return false;
    this.queue.add(this.first[what]! + whom, what);
    return true;
  }

  /** Takes out the next event up to and including `untilMs`; false if there is none. What it is, say: */
  next(untilMs: number): boolean {
    this.node = this.queue.removeFirstUntil(untilMs);
    return this.node >= 0;
  }

  what(): Priority {
    return this.queue.priorityOf(this.node) as Priority;
  }

  whom(): number {
    return this.node - this.first[this.what()]!;
  }

  atMs(): number {
    return this.queue.atMsOf(this.node);
  }
}
