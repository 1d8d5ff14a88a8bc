import type { AnyStateNode } from 'xstate';

/** A state and all that are inside it, outer before inner. */
export function nodesOf(node: AnyStateNode): AnyStateNode[] {
  return [node, ...Object.values(node.states).flatMap(nodesOf)];
}
