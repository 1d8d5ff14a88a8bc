import { createBitmap } from '../../collections/bitmap.ts';
import type { WithinDefinition } from './within.ts';

export const roundRobin: WithinDefinition = {
  name: 'round-robin',
  summary: 'The next free compartment after the one handed out last, cyclically.',
  create({ first, count }) {
    const free = createBitmap(count);
    for (let offset = 0; offset < count; offset++) free.add(offset);
    let last = -1;
    return {
      add: (compartment) => free.add(compartment - first),
      remove: (compartment) => free.remove(compartment - first),
      next() {
        last = free.firstFrom(last + 1);
        if (last < 0) last = free.firstFrom(0);
        return first + last;
      },
    };
  },
};
