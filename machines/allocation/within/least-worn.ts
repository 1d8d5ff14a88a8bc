import { createIndexedHeap } from '../../collections/indexed-heap.ts';
import type { WithinDefinition } from './within.ts';

export const leastWorn: WithinDefinition = {
  name: 'least-worn',
  summary: 'The free compartment whose door has opened least; the lowest number among equals.',
  create({ first, count, wear }) {
    const openings = Float64Array.from({ length: count }, (_, offset) => wear[first + offset]!);
    const free = createIndexedHeap(
      (a, b) => openings[a]! < openings[b]! || (openings[a] === openings[b] && a < b),
      count,
    );
    for (let offset = 0; offset < count; offset++) free.add(offset);
    return {
      add(compartment) {
        // Copied: the door opens once more just before the compartment leaves the pool.
        openings[compartment - first] = wear[compartment]!;
        free.add(compartment - first);
      },
      remove: (compartment) => free.remove(compartment - first),
      next: () => first + free.first(),
    };
  },
};
