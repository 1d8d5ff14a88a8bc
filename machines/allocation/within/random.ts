import type { WithinDefinition } from './within.ts';

export const random: WithinDefinition = {
  name: 'random',
  summary: 'Any free compartment, each with the same probability.',
  create({ firstOfSize, sizeOf, uniform }) {
    // In the stretch of each size the free ones stand in front, in any order; one that goes is replaced
    // by the last of them.
    const compartments = Int32Array.from(sizeOf, (_, compartment) => compartment);
    const placeOf = compartments.slice();
    const firsts = Int32Array.from(firstOfSize);
    /** The end of the free ones in each stretch. */
    const ends = firsts.slice(1);

    function put(compartment: number, place: number): void {
      compartments[place] = compartment;
      placeOf[compartment] = place;
    }

    return {
      add: (compartment) => put(compartment, ends[sizeOf[compartment]!]!++),
      remove: (compartment) =>
        put(compartments[--ends[sizeOf[compartment]!]!]!, placeOf[compartment]!),
      next(size) {
        const first = firsts[size]!;
        return compartments[first + Math.floor(uniform() * (ends[size]! - first))]!;
      },
    };
  },
};
