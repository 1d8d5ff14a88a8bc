import { grown } from '../machines/collections/grown.ts';
import { createEventQueue, type EventQueue } from './event-queue/event-queue.ts';

/** Names one scheduled event for ever: no later event gets the same handle. */
export type EventHandle = number;

/**
 * The event calendar. Events are served by time, then by priority (smaller first), then in the order
 * in which they were scheduled: that events of equal time and priority are first in, first out is a
 * promise. It holds for events scheduled by the event that is running, too.
 */
export interface Calendar {
  /** Time of the event that is running or ran last, or what `runUntil` went up to. */
  readonly nowMs: number;
  /** Pending events. */
  readonly size: number;
  /**
   * Plans `action` for `atMs`. O(1) as a rule.
   * @param atMs not before `nowMs`
   * @param priority 0 … 31
   * @throws RangeError
   */
  schedule(atMs: number, priority: number, action: () => void): EventHandle;
  /** Takes an event out, in O(1). False if it has begun, was cancelled or never was. */
  cancel(handle: EventHandle): boolean;
  /** Time of the earliest event, Infinity if there is none. */
  peekMs(): number;
  /**
   * Moves to the earliest event and runs it; false if there is none. What the action throws passes
   * through; its event is spent, and the calendar may go on.
   * @throws Error from inside an action
   */
  step(): boolean;
  /**
   * Runs every event at or before `untilMs`, those that come up meanwhile too, then moves to `untilMs`.
   * Time never goes back: an earlier `untilMs` does nothing, nor does `nowMs` from inside an action.
   * @throws RangeError if `untilMs` is not finite
   * @throws Error from inside an action if `untilMs` is after `nowMs`
   */
  runUntil(untilMs: number): void;
}

const PRIORITIES = 32;
/** A handle is generation × SLOTS + slot, a safe integer. */
const SLOTS = 2 ** 24;
const GENERATIONS = 2 ** 29;

/** @param startMs finite; default 0 */
export function createCalendar(startMs = 0): Calendar {
  requireFinite('startMs', startMs);
  return new ActionCalendar(startMs);
}

/** An event queue whose nodes are slots, each with the action of the event that owns it. */
class ActionCalendar implements Calendar {
  private readonly pending: EventQueue;
  private readonly actionOf: ((() => void) | undefined)[] = [];
  /** Counts the events that have left each slot, so that an old handle does not name the next owner. */
  private generationOf = new Uint32Array(64);
  private readonly vacantSlots: number[] = [];
  private timeMs: number;
  private running = false;

  constructor(startMs: number) {
    this.timeMs = startMs;
    this.pending = createEventQueue({ startMs });
  }

  get nowMs(): number {
    return this.timeMs;
  }

  get size(): number {
    return this.pending.size;
  }

  schedule(atMs: number, priority: number, action: () => void): EventHandle {
    requireFinite('atMs', atMs);
    if (atMs < this.timeMs) {
      throw new RangeError(`An event at ${atMs} ms lies in the past: it is ${this.timeMs} ms now.`);
    }
    if (!Number.isInteger(priority) || priority < 0 || priority >= PRIORITIES) {
      throw new RangeError(`A priority is an integer 0 … ${PRIORITIES - 1}, not ${priority}.`);
    }
    const slot = this.vacantSlots.pop() ?? this.newSlot();
    this.actionOf[slot] = action;
    this.pending.dueMs[0] = atMs;
    this.pending.add(slot, priority);
    return this.generationOf[slot]! * SLOTS + slot;
  }

  cancel(handle: EventHandle): boolean {
    const slot = handle % SLOTS;
    const isPending =
      this.generationOf[slot] === (handle - slot) / SLOTS && this.actionOf[slot] !== undefined;
    if (isPending) {
      this.pending.remove(slot);
      this.vacate(slot);
    }
    return isPending;
  }

  peekMs(): number {
    const slot = this.pending.first();
    return slot < 0 ? Infinity : this.pending.atMsOf(slot);
  }

  step(): boolean {
    if (this.running) throw new Error('step() was called from inside an action of the calendar.');
    if (this.pending.size === 0) return false;
    this.run(Infinity, 1);
    return true;
  }

  runUntil(untilMs: number): void {
    requireFinite('untilMs', untilMs);
    if (this.running) {
      if (untilMs <= this.timeMs) return;
      throw new Error(
        `runUntil(${untilMs}) was called from inside an action at ${this.timeMs} ms; an action cannot move time.`,
      );
    }
    this.run(untilMs, Infinity);
    if (untilMs > this.timeMs) this.timeMs = untilMs;
  }

  /** Runs events up to and including `untilMs`, at most `limit` of them. */
  private run(untilMs: number, limit: number): void {
    const { pending, actionOf } = this;
    this.running = true;
    try {
      for (let count = 0; count < limit; count++) {
        const slot = pending.removeFirstUntil(untilMs);
        if (slot < 0) return;
        const action = actionOf[slot]!;
        this.timeMs = pending.atMsOf(slot);
        this.vacate(slot);
        action();
      }
    } finally {
      this.running = false;
    }
  }

  private newSlot(): number {
    const slot = this.actionOf.length;
    if (slot === SLOTS) throw new RangeError(`More than ${SLOTS} events are pending.`);
    this.actionOf.push(undefined);
    if (slot === this.generationOf.length) this.generationOf = grown(this.generationOf, slot + 1);
    return slot;
  }

  private vacate(slot: number): void {
    this.actionOf[slot] = undefined;
    this.generationOf[slot]! += 1;
    // A slot that has used up its handles is retired.
    if (this.generationOf[slot]! < GENERATIONS) this.vacantSlots.push(slot);
  }
}

function requireFinite(name: string, value: number): void {
  if (!Number.isFinite(value))
    throw new RangeError(`${name} is ${value}; a finite number is needed.`);
}
