import type { AnyStateMachine, AnyStateNode, AnyTransitionDefinition } from 'xstate';
import type { Unrepresentable } from './compile-error.ts';
import { nodesOf } from './state-nodes.ts';

/**
 * Everything in a machine's definition that a table of state × event cannot say. What depends on data
 * at run time hides in functions; the probe of probe.ts finds that while the table is filled.
 */
export function refusalsOf(machine: AnyStateMachine): Unrepresentable[] {
  return nodesOf(machine.root).flatMap((node) =>
    featuresOf(node).map((feature) => ({ state: node.id, feature })),
  );
}

function featuresOf(node: AnyStateNode): string[] {
  const transitions = [...node.transitions.values()].flat();
  const initial = node.type === 'compound' ? [node.initial] : [];
  return [
    ...(node.type === 'parallel' ? ['parallel regions'] : []),
    ...(node.type === 'history' ? ['a history state'] : []),
    ...(node.always?.length ? ['an `always` transition'] : []),
    ...(node.invoke.length > 0 ? ['an invoked actor'] : []),
    ...transitions.flatMap(featuresOfTransition),
    ...[...node.entry, ...node.exit, ...initial.flatMap(({ actions }) => actions)].flatMap(
      (action) => featuresOfAction(action, node),
    ),
  ];
}

function featuresOfTransition(transition: AnyTransitionDefinition): string[] {
  const { eventType, guard, actions, source } = transition;
  const on = ` on ${eventType}`;
  return [
    ...(guard === undefined ? [] : [`a guard${on}`]),
    ...(eventType.includes('*') ? [`a wildcard transition${on}`] : []),
    ...(isOfAnActor(eventType) ? [`a transition on another actor's event, ${eventType}`] : []),
    ...actions.flatMap((action) => featuresOfAction(action, source)).map((what) => what + on),
  ];
}

const isOfAnActor = (eventType: string) =>
  /^xstate\.(done\.actor|error|snapshot)\b/.test(eventType);

/** XState's own actions that change or send something which a table does not hold. */
const REFUSED_ACTIONS: Readonly<Record<string, string>> = {
  'xstate.assign': '`assign`: a table has no context',
  'xstate.raise': 'a raised event',
  'xstate.sendTo': 'an event sent to an actor',
  'xstate.spawnChild': 'a spawned actor',
  'xstate.stopChild': 'a stopped actor',
  'xstate.enqueueActions': '`enqueueActions`, which decides at run time',
  'xstate.log': '`log`',
};

function featuresOfAction(action: unknown, node: AnyStateNode): string[] {
  const type = String(resolved(action, node).type);
  // An `after` is a raise and a cancel by XState's own hand, with the timer's name as their id.
  if (type === 'xstate.raise' && isTimer(action)) return [];
  const refused = REFUSED_ACTIONS[type];
  return refused === undefined ? [] : [refused];
}

/** The implementation behind a name; XState's own actions are functions that carry their type. */
function resolved(action: unknown, { machine }: AnyStateNode): { readonly type?: string } {
  const name = typeof action === 'string' ? action : (action as { type?: string }).type;
  return (machine.implementations.actions[String(name)] ?? action) as { type?: string };
}

function isTimer(action: unknown): boolean {
  const { event } = action as { event?: { type?: string } };
  return event?.type?.startsWith('xstate.after.') ?? false;
}
