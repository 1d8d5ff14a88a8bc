import { grown } from '../machines/collections/grown.ts';
import { createIndexedHeap } from '../machines/collections/indexed-heap.ts';

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
   * Plans `action` for `atMs`. O(log n) in the number of pending events.
   * @param atMs not before `nowMs`
   * @param priority 0 … 31
   * @throws RangeError
   */
  schedule(atMs: number, priority: number, action: () => void): EventHandle;
  /** Takes an event out, in O(log n). False if it has begun, was cancelled or never was. */
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
/** Sequence numbers below one priority; 32 times this is just within the safe integers. */
const SEQUENCES = 2 ** 48;
/** A handle is generation × SLOTS + slot, a safe integer. */
const SLOTS = 2 ** 24;
const GENERATIONS = 2 ** 29;

/** @param startMs finite; default 0 */
export function createCalendar(startMs = 0): Calendar {
  requireFinite('startMs', startMs);
  // A pending event owns a slot. The generation of a slot counts the events that have left it, so an
  // old handle does not name the slot's next owner.
  let atMsOf = new Float64Array(64);
  let rankOf = new Float64Array(64);
  let generationOf = new Uint32Array(64);
  const actionOf: ((() => void) | undefined)[] = [];
  const vacantSlots: number[] = [];
  const pending = createIndexedHeap(
    (a, b) => atMsOf[a]! < atMsOf[b]! || (atMsOf[a]! === atMsOf[b]! && rankOf[a]! < rankOf[b]!),
    64,
  );

  let nowMs = startMs;
  let sequence = 0;
  let running = false;

  function newSlot(): number {
    const slot = actionOf.length;
    if (slot === SLOTS) throw new RangeError(`More than ${SLOTS} events are pending.`);
    actionOf.push(undefined);
    if (slot === atMsOf.length) {
      atMsOf = grown(atMsOf, slot + 1);
      rankOf = grown(rankOf, slot + 1);
      generationOf = grown(generationOf, slot + 1);
    }
    return slot;
  }

  function vacate(slot: number): void {
    pending.remove(slot);
    actionOf[slot] = undefined;
    generationOf[slot]! += 1;
    // A slot that has used up its handles is retired.
    if (generationOf[slot]! < GENERATIONS) vacantSlots.push(slot);
  }

  function runEarliest(): void {
    const slot = pending.first();
    const action = actionOf[slot]!;
    nowMs = atMsOf[slot]!;
    vacate(slot);
    action();
  }

  const peekMs = (): number => (pending.size === 0 ? Infinity : atMsOf[pending.first()]!);

  /** Runs events up to and including `untilMs`, at most `limit` of them. */
  function run(untilMs: number, limit: number): void {
    running = true;
    try {
      for (let count = 0; count < limit && peekMs() <= untilMs; count++) runEarliest();
    } finally {
      running = false;
    }
  }

  return {
    get nowMs() {
      return nowMs;
    },
    get size() {
      return pending.size;
    },
    schedule(atMs, priority, action) {
      requireFinite('atMs', atMs);
      if (atMs < nowMs) {
        throw new RangeError(`An event at ${atMs} ms lies in the past: it is ${nowMs} ms now.`);
      }
      if (!Number.isInteger(priority) || priority < 0 || priority >= PRIORITIES) {
        throw new RangeError(`A priority is an integer 0 … ${PRIORITIES - 1}, not ${priority}.`);
      }
      const slot = vacantSlots.pop() ?? newSlot();
      atMsOf[slot] = atMs;
      rankOf[slot] = priority * SEQUENCES + sequence++;
      actionOf[slot] = action;
      pending.add(slot);
      return generationOf[slot]! * SLOTS + slot;
    },
    cancel(handle) {
      const slot = handle % SLOTS;
      const isPending =
        generationOf[slot] === (handle - slot) / SLOTS && actionOf[slot] !== undefined;
      if (isPending) vacate(slot);
      return isPending;
    },
    peekMs,
    step() {
      if (running) throw new Error('step() was called from inside an action of the calendar.');
      if (pending.size === 0) return false;
      run(Infinity, 1);
      return true;
    },
    runUntil(untilMs) {
      requireFinite('untilMs', untilMs);
      if (running) {
        if (untilMs <= nowMs) return;
        throw new Error(
          `runUntil(${untilMs}) was called from inside an action at ${nowMs} ms; an action cannot move time.`,
        );
      }
      run(untilMs, Infinity);
      if (untilMs > nowMs) nowMs = untilMs;
    },
  };
}

function requireFinite(name: string, value: number): void {
  if (!Number.isFinite(value))
    throw new RangeError(`${name} is ${value}; a finite number is needed.`);
}
