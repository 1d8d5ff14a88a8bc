import type { WithinDefinition } from './within.ts';

export const random: WithinDefinition = {
  name: 'random',
  summary: 'Any free compartment, each with the same probability.',
  create({ first, count, uniform }) {
    // The free offsets stand in front, in any order; one that goes is replaced by the last of them.
    const offsets = Int32Array.from({ length: count }, (_, offset) => offset);
    const placeOf = offsets.slice();
    let free = count;

    function put(offset: number, place: number): void {
      offsets[place] = offset;
      placeOf[offset] = place;
    }

    return {
      add: (compartment) => put(compartment - first, free++),
      remove: (compartment) => put(offsets[--free]!, placeOf[compartment - first]!),
      next: () => first + offsets[Math.floor(uniform() * free)]!,
    };
  },
};
