import { createLevelSet } from '../../collections/level-set.ts';
import type { WithinDefinition } from './within.ts';

export const leastWorn: WithinDefinition = {
  name: 'least-worn',
  summary: 'The free compartment whose door has opened least; the lowest number among equals.',
  create({ firstOfSize, sizeOf, wear }) {
    const firsts = Int32Array.from(firstOfSize);
    const free = Array.from(firsts.subarray(1), (end, size) => createLevelSet(end - firsts[size]!));
    // Copied: the door opens once more just before a compartment leaves the pool.
    const openings = Uint32Array.from(wear);

    function add(compartment: number): void {
      const size = sizeOf[compartment]!;
      openings[compartment] = wear[compartment]!;
      free[size]!.add(compartment - firsts[size]!, openings[compartment]!);
    }

    for (let compartment = 0; compartment < sizeOf.length; compartment++) add(compartment);
    return {
      add,
      remove(compartment) {
        const size = sizeOf[compartment]!;
        free[size]!.remove(compartment - firsts[size]!, openings[compartment]!);
      },
      next: (size) => firsts[size]! + free[size]!.first(),
    };
  },
};
