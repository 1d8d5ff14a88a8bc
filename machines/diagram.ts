import type { AnyStateMachine } from 'xstate';
import {
  toJson,
  type DelayDescription,
  type StateDescription,
  type TransitionDescription,
} from './statechart.ts';

export { toJson } from './statechart.ts';

/**
 * The definition of any machine as a Mermaid `stateDiagram-v2`: first the states, nested, with their
 * entry and exit actions; then the transitions, as `EVENT [guard] / action`. The same machine always
 * gives the same text.
 */
export function toMermaid(machine: AnyStateMachine): string {
  const root = toJson(machine);
  const ids = mermaidIds(root);
  // Mermaid has no state for the machine itself; it gets one if it has anything of its own.
  const isBare = root.type === 'compound' && detailsOf(root).length + root.transitions.length === 0;
  const states = isBare ? insideOf(root, ids) : stateLines(root, ids);
  const transitions = allStates(root).flatMap((state) => transitionLines(state, ids));
  const lines = [...states, ...transitions].map((line) => `  ${line}\n`);
  return `stateDiagram-v2\n${lines.join('')}`;
}

type Ids = ReadonlyMap<string, string>;

function stateLines(state: StateDescription, ids: Ids): string[] {
  const id = ids.get(state.path)!;
  const details = detailsOf(state).map(escaped);
  // Without a title of its own, a state would be called by its first detail.
  const isTitled = id !== state.name || details.length > 0;
  const declaration = isTitled ? `state "${escaped(state.name)}" as ${id}` : id;
  if (state.states.length === 0) {
    return [declaration, ...details.map((detail) => `${id} : ${detail}`)];
  }
  return [
    isTitled ? `${declaration} {` : `state ${id} {`,
    ...insideOf(state, ids).map((line) => `  ${line}`),
    '}',
    ...details.map((detail) => `note right of ${id} : ${detail}`),
  ];
}

function insideOf({ type, initial, states }: StateDescription, ids: Ids): string[] {
  const start = initial === undefined ? [] : [`[*] --> ${ids.get(initial)}`];
  const ends = states.filter((child) => child.type === 'final');
  const parts = states.map((child) => stateLines(child, ids));
  const separated =
    type === 'parallel' ? parts.flatMap((part, i) => (i ? ['--', ...part] : part)) : parts.flat();
  return [...start, ...separated, ...ends.map(({ path }) => `${ids.get(path)} --> [*]`)];
}

function detailsOf({ entry, exit, invokes }: StateDescription): string[] {
  return [
    ...entry.map(({ type }) => `entry / ${type}`),
    ...invokes.map((actor) => `invoke / ${actor}`),
    ...exit.map(({ type }) => `exit / ${type}`),
  ];
}

function transitionLines({ path, transitions }: StateDescription, ids: Ids): string[] {
  return transitions.flatMap((transition) => {
    const label = escaped(labelOf(transition));
    const targets = transition.targets.length > 0 ? transition.targets : [path];
    return targets.map(
      (target) => `${ids.get(path)} --> ${ids.get(target)}${label && ` : ${label}`}`,
    );
  });
}

function labelOf({ event, after, guard, actions }: TransitionDescription): string {
  return [
    ...(event === undefined ? [] : [eventInWords(event)]),
    ...(after === undefined ? [] : [`after ${delayInWords(after)}`]),
    ...(guard === undefined ? [] : [`[${guard}]`]),
    ...(actions.length === 0 ? [] : [`/ ${actions.map(({ type }) => type).join(', ')}`]),
  ].join(' ');
}

/** XState's own events: `xstate.done.actor.payment` is `done payment`, `xstate.done.state.…` is `done`. */
function eventInWords(event: string): string {
  return event
    .replace(/^xstate\.(done|error)\.state\..*/, '$1')
    .replace(/^xstate\.(done|error|snapshot)\.actor\./, '$1 ');
}

const UNITS = [
  ['d', 86_400_000],
  ['h', 3_600_000],
  ['min', 60_000],
  ['s', 1_000],
] as const;

/** Exact, in the largest unit of which it is a whole number: 180 000 ms is 3 min, 90 000 ms is 90 s. */
function delayInWords({ name, ms }: DelayDescription): string {
  if (ms === undefined) return name ?? '';
  const [unit, unitMs] = UNITS.find(([, unitMs]) => ms > 0 && ms % unitMs === 0) ?? ['ms', 1];
  return `${ms / unitMs} ${unit}`;
}

function allStates(state: StateDescription): StateDescription[] {
  return [state, ...state.states.flatMap(allStates)];
}

/** Words that Mermaid does not take as an id. */
const RESERVED = new Set([
  'as',
  'class',
  'classDef',
  'click',
  'default',
  'href',
  'note',
  'scale',
  'state',
  'style',
]);

/** An id of letters, digits and underscores for every state by path, each of them once. */
function mermaidIds(root: StateDescription): Ids {
  const ids = new Map<string, string>();
  const taken = new Set(RESERVED);
  for (const { path, name } of allStates(root)) {
    let id = (path || name).replaceAll(/\W/g, '_');
    while (taken.has(id)) id += '_';
    taken.add(id);
    ids.set(path, id);
  }
  return ids;
}

/** Mermaid's entity codes for what would end a label. */
function escaped(text: string): string {
  return text.replaceAll(/[";#\n]/g, (character) => `#${character.charCodeAt(0)};`);
}
