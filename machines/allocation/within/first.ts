import { createBitmap } from '../../collections/bitmap.ts';
import type { WithinDefinition } from './within.ts';

export const first: WithinDefinition = {
  name: 'first',
  summary: 'The free compartment with the lowest number.',
  create({ first, count }) {
    const free = createBitmap(count);
    for (let offset = 0; offset < count; offset++) free.add(offset);
    return {
      add: (compartment) => free.add(compartment - first),
      remove: (compartment) => free.remove(compartment - first),
      next: () => first + free.firstFrom(0),
    };
  },
};
