import { createBitmap } from '../../collections/bitmap.ts';
import type { WithinDefinition } from './within.ts';

export const first: WithinDefinition = {
  name: 'first',
  summary: 'The free compartment with the lowest number.',
  create({ firstOfSize, sizeOf }) {
    const firsts = Int32Array.from(firstOfSize);
    const free = createBitmap(sizeOf.length);
    for (let compartment = 0; compartment < sizeOf.length; compartment++) free.add(compartment);
    return {
      add: (compartment) => free.add(compartment),
      remove: (compartment) => free.remove(compartment),
      next: (size) => free.firstFrom(firsts[size]!),
    };
  },
};
