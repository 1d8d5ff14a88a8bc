/**
 * A finite statechart as dense tables. States and events are numbers; a cell is
 * state · events.length + event. Nothing is looked up by name while it runs.
 */
export interface CompiledMachine {
  /** Reachable configurations by their path, such as `outOfService.empty`; 0 is the initial one. */
  readonly states: readonly string[];
  /** Event types, those of the delayed transitions last. */
  readonly events: readonly string[];
  /** What happens when the machine starts. */
  readonly start: Step;
  /** The state after each cell; the same state where the event is ignored. */
  readonly next: Uint16Array;
  /** 1 where the event is taken, 0 where it is ignored; one a cell. */
  readonly taken: Uint8Array;
  /** Which entry of `steps` each cell performs. */
  readonly stepOf: Uint16Array;
  /** Every different step, each once; the first does nothing. */
  readonly steps: readonly Step[];
  /** Every different effect, each once. */
  readonly effects: readonly Effect[];
  readonly timers: readonly Timer[];
  /** 1 for a state in which the machine has come to its end. */
  readonly isFinal: Uint8Array;
}

/** What a transition does, in XState's order; a timer that is disarmed and armed starts anew. */
export interface Step {
  readonly operations: readonly Operation[];
}

export type Operation =
  /** An entry of `effects`. */
  | { readonly kind: 'effect'; readonly effect: number }
  /** A timer is known by the event that it brings about. */
  | { readonly kind: 'arm'; readonly event: number }
  | { readonly kind: 'disarm'; readonly event: number };

/** What the world observes: a named action with its parameters, or an emitted event. */
export type Effect =
  | { readonly kind: 'action'; readonly type: string; readonly params: unknown }
  | { readonly kind: 'emit'; readonly event: { readonly type: string } };

/** A delayed transition: `event` happens `delayMs` after the timer was armed. */
export interface Timer {
  readonly event: number;
  readonly delayMs: number;
}
