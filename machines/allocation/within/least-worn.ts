import { createIndexedHeap } from '../../collections/indexed-heap.ts';
import type { WithinDefinition } from './within.ts';

export const leastWorn: WithinDefinition = {
  name: 'least-worn',
  summary: 'The free compartment whose door has opened least; the lowest number among equals.',
  create({ firstOfSize, sizeOf, wear }) {
    const openings = Float64Array.from(wear);
    const heaps = Array.from({ length: firstOfSize.length - 1 }, () =>
      createIndexedHeap(
        (a, b) => openings[a]! < openings[b]! || (openings[a] === openings[b] && a < b),
        sizeOf.length,
      ),
    );
    for (let compartment = 0; compartment < sizeOf.length; compartment++) {
      heaps[sizeOf[compartment]!]!.add(compartment);
    }
    return {
      add(compartment) {
        // Copied: the door opens once more just before the compartment leaves the pool.
        openings[compartment] = wear[compartment]!;
        heaps[sizeOf[compartment]!]!.add(compartment);
      },
      remove: (compartment) => heaps[sizeOf[compartment]!]!.remove(compartment),
      next: (size) => heaps[size]!.first(),
    };
  },
};
