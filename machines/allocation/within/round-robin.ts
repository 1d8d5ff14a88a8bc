import { createBitmap } from '../../collections/bitmap.ts';
import type { WithinDefinition } from './within.ts';

export const roundRobin: WithinDefinition = {
  name: 'round-robin',
  summary: 'The next free compartment after the one handed out last, cyclically.',
  create({ firstOfSize, sizeOf }) {
    const firsts = Int32Array.from(firstOfSize);
    /** Where the search goes on in each size. */
    const from = firsts.slice(0, -1);
    const free = createBitmap(sizeOf.length);
    for (let compartment = 0; compartment < sizeOf.length; compartment++) free.add(compartment);
    return {
      add: (compartment) => free.add(compartment),
      remove: (compartment) => free.remove(compartment),
      next(size) {
        const ahead = free.firstFrom(from[size]!);
        const inSize = ahead >= 0 && ahead < firsts[size + 1]!;
        const chosen = inSize ? ahead : free.firstFrom(firsts[size]!);
        from[size] = chosen + 1;
        return chosen;
      },
    };
  },
};
