import type { AnyStateMachine, AnyStateNode } from 'xstate';

/** A state of a machine's definition, with all that is inside it, as plain data. */
export interface StateDescription {
  /** Its own name; the machine's id for the machine itself. */
  readonly name: string;
  /** The names that lead to it, joined by dots; empty for the machine itself. */
  readonly path: string;
  readonly type: AnyStateNode['type'];
  /** Path of the state that is entered by default. */
  readonly initial?: string;
  readonly entry: readonly ActionDescription[];
  readonly exit: readonly ActionDescription[];
  /** Actors that live as long as the state is active. */
  readonly invokes: readonly string[];
  readonly transitions: readonly TransitionDescription[];
  readonly states: readonly StateDescription[];
}

/** A transition is taken on `event`, `after` a delay, or (with neither) as soon as its guard allows. */
export interface TransitionDescription {
  readonly event?: string;
  readonly after?: DelayDescription;
  readonly guard?: string;
  /** Paths of the states it enters; none if it stays where it is. */
  readonly targets: readonly string[];
  readonly actions: readonly ActionDescription[];
}

/** A delay has a name, a fixed length, or both; without a length it is computed when the timer starts. */
export interface DelayDescription {
  readonly name?: string;
  readonly ms?: number;
}

export interface ActionDescription {
  readonly type: string;
  /** Left out if there are none, or if they are computed. */
  readonly params?: unknown;
}

/** XState's own delayed transitions, and the actions that arm and disarm their timers. */
const AFTER = 'xstate.after.';

/**
 * The definition of any machine as plain data, ready for JSON.stringify. States and transitions stand
 * in the order of the definition, a state's `after` and `always` behind its events.
 */
export function toJson(machine: AnyStateMachine): StateDescription {
  return describeState(machine, machine.root);
}

function describeState(machine: AnyStateMachine, node: AnyStateNode): StateDescription {
  const initial = node.initial.target?.[0];
  return {
    name: node.parent ? node.key : machine.id,
    path: pathOf(node),
    type: node.type,
    ...(initial && { initial: pathOf(initial) }),
    entry: describeActions(node.entry),
    exit: describeActions(node.exit),
    invokes: node.invoke.map(({ id, src }) => (typeof src === 'string' ? src : id)),
    transitions: describeTransitions(machine, node),
    states: Object.values(node.states).map((child) => describeState(machine, child)),
  };
}

const pathOf = (node: AnyStateNode): string => node.path.join('.');

function describeTransitions(
  machine: AnyStateMachine,
  node: AnyStateNode,
): TransitionDescription[] {
  const onEvents = [...node.transitions.values()]
    .flat()
    .filter(({ eventType }) => !eventType.startsWith(AFTER))
    .map((transition) => ({ event: transition.eventType, ...describeTransition(transition) }));
  const delayed = node.after.map((transition) => ({
    after: describeDelay(machine, transition.delay),
    ...describeTransition(transition),
  }));
  return [...onEvents, ...delayed, ...(node.always ?? []).map(describeTransition)];
}

function describeTransition(
  transition: NonNullable<AnyStateNode['always']>[number],
): TransitionDescription {
  const { guard, target = [], actions } = transition;
  return {
    ...(guard !== undefined && { guard: nameOf(guard) }),
    targets: target.map(pathOf),
    actions: describeActions(actions),
  };
}

function describeDelay(machine: AnyStateMachine, delay: unknown): DelayDescription {
  if (typeof delay === 'number') return { ms: delay };
  const name = nameOf(delay);
  const length: unknown = machine.implementations.delays[name];
  return typeof length === 'number' ? { name, ms: length } : { name };
}

function describeActions(actions: readonly unknown[]): ActionDescription[] {
  return actions
    .filter((action) => !isTimer(action))
    .map((action) => {
      const params = fieldOf(action, 'params');
      const isPlain = params !== undefined && typeof params !== 'function';
      return { type: nameOf(action), ...(isPlain && { params }) };
    });
}

function isTimer(action: unknown): boolean {
  return [fieldOf(action, 'id'), fieldOf(action, 'sendId')].some(
    (id) => typeof id === 'string' && id.startsWith(AFTER),
  );
}

/** What a definition calls an action, a guard or a delay; XState's own lose their prefix. */
function nameOf(definition: unknown): string {
  const name = [definition, fieldOf(definition, 'type'), fieldOf(definition, 'name')].find(
    (candidate) => typeof candidate === 'string' && candidate !== '',
  );
  return name === undefined ? 'inline' : String(name).replace(/^xstate\./, '');
}

function fieldOf(definition: unknown, field: string): unknown {
  const isHolder = typeof definition === 'function' || typeof definition === 'object';
  return isHolder ? Reflect.get(definition as object, field) : undefined;
}
