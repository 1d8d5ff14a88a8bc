import {
  initialTransition,
  transition,
  type AnyMachineSnapshot,
  type AnyStateMachine,
} from 'xstate';
import { CompileError, type Unrepresentable } from './compile-error.ts';
import type { CompiledMachine } from './compiled-machine.ts';
import { probeEvent, ReadsData } from './probe.ts';
import { refusalsOf } from './refusals.ts';
import { nodesOf } from './state-nodes.ts';
import { createStepTable, type ExecutableAction } from './step-table.ts';

/**
 * Compiles a finite statechart to dense tables, by taking every event in every reachable state once,
 * with XState's own pure functions. Whatever XState does with the statechart, the tables do.
 *
 * The machine has no guards, `always`, raised events, history, parallel regions or actors, and its
 * context never changes; no action's parameters, emitted event or delay hangs on an event's data.
 * Events outside the machine's own list are ignored by it, and have no number here.
 *
 * @throws CompileError that lists everything which the tables could not represent, by state and feature
 */
export function compile(machine: AnyStateMachine): CompiledMachine {
  const refusals = refusalsOf(machine);
  if (refusals.length > 0) throw new CompileError(machine.id, refusals);

  const events = eventsOf(machine);
  const table = createStepTable(events);
  const states = new Map<string, number>();
  const snapshots: AnyMachineSnapshot[] = [];
  const cells: { next: number; taken: boolean; step: number }[] = [];
  const reasons: Unrepresentable[] = [];

  function numberOf(snapshot: AnyMachineSnapshot): number {
    const path = pathOf(snapshot.value);
    const known = states.get(path);
    if (known !== undefined) return known;
    states.set(path, snapshots.length);
    return snapshots.push(snapshot) - 1;
  }

  /** Performs one of XState's pure functions; what it cannot do without data becomes a reason. */
  function attempt(state: string, on: string, perform: () => void): void {
    try {
      perform();
    } catch (error) {
      if (!(error instanceof ReadsData)) throw error;
      reasons.push({ state, feature: `a function on ${on} that ${error.message}` });
    }
  }

  function cellOf(snapshot: AnyMachineSnapshot, state: number, type: string) {
    const event = probeEvent(type);
    const ignored = { next: state, taken: false, step: table.nothing };
    if (snapshot.status !== 'active' || !snapshot.can(event)) return ignored;
    const [after, actions] = transition(machine, snapshot, event);
    return {
      next: numberOf(after),
      taken: true,
      step: table.numberOf(actions as readonly ExecutableAction[]),
    };
  }

  const [initial, startActions] = initialTransition(machine);
  if (Object.keys(initial.children).length > 0) {
    reasons.push({ state: machine.id, feature: 'an actor spawned with the context' });
  }
  numberOf(initial);
  const start = table.numberOf(startActions as readonly ExecutableAction[]);
  // The list grows while it is walked, until no new state turns up.
  for (let state = 0; state < snapshots.length; state++) {
    const snapshot = snapshots[state]!;
    for (const type of events) {
      attempt(idOf(machine, snapshot), type, () => cells.push(cellOf(snapshot, state, type)));
    }
  }
  if (reasons.length > 0) throw new CompileError(machine.id, reasons);

  return {
    states: [...states.keys()],
    events,
    start: table.steps[start]!,
    next: Uint16Array.from(cells, ({ next }) => next),
    taken: Uint8Array.from(cells, ({ taken }) => Number(taken)),
    stepOf: Uint16Array.from(cells, ({ step }) => step),
    steps: table.steps,
    effects: table.effects,
    timers: table.timers(),
    isFinal: Uint8Array.from(snapshots, ({ status }) => Number(status === 'done')),
  };
}

/** What can happen to the machine from outside: its own events, then its delayed transitions. */
function eventsOf(machine: AnyStateMachine): string[] {
  const own = (machine.events as readonly string[]).filter((type) => !type.startsWith('xstate.'));
  // The machine's list leaves out delayed transitions that do nothing; their timers are armed all the same.
  const delayed = nodesOf(machine.root).flatMap(({ after }) =>
    after.map(({ eventType }) => eventType),
  );
  return [...own, ...new Set(delayed)];
}

/** `{ outOfService: 'empty' }` as `outOfService.empty`; empty where there are no states. */
function pathOf(value: AnyMachineSnapshot['value']): string {
  if (typeof value === 'string') return value;
  // Without parallel regions there is one at most.
  const [outer] = Object.entries(value);
  return outer === undefined ? '' : `${outer[0]}.${pathOf(outer[1]!)}`;
}

function idOf(machine: AnyStateMachine, snapshot: AnyMachineSnapshot): string {
  return [machine.id, pathOf(snapshot.value)].filter((part) => part !== '').join('.');
}
