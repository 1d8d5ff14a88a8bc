import { balanceResidual } from './chain/balance-residual.ts';
import { allocationStates, type AllocationModel } from './allocation-states.ts';
import { stationary } from './chain/over-relaxation.ts';
import { startingGuess } from './chain/starting-guess.ts';
import { type BlockingBySize, weightedMean } from './blocking-by-size.ts';

export interface AllocationChain extends BlockingBySize {
  /** placement[size][larger]: share of the offered parcels of a size that is served from a larger one. */
  readonly placement: readonly (readonly number[])[];
  /** Mean number of compartments of each size that are taken. */
  readonly occupancy: readonly number[];
  readonly states: number;
  /** The largest |flow in − flow out| of a state, per unit of time. */
  readonly balanceResidual: number;
}

/**
 * The exact Markov chain of a bank in which parcels may take larger compartments. Arrivals see time
 * averages (Wolff 1982), so that the blocking of a size is the probability of the states that have no
 * place for it.
 *
 * @throws RangeError for a wrong argument, or where there are more states than maxStates
 */
export function allocationChain(model: AllocationModel, maxStates?: number): AllocationChain {
  const { chain, taken, place, blocked } = allocationStates(model, maxStates);
  const probabilities = stationary(chain, startingGuess(chain), blocked);
  const { compartments, arrivalRates } = model;
  const sizes = compartments.length;
  const placement = compartments.map(() => compartments.map(() => 0));
  const occupancy = compartments.map(() => 0);
  probabilities.forEach((probability, state) => {
    for (let size = 0; size < sizes; size++) {
      occupancy[size]! += probability * taken[state * sizes + size]!;
      const larger = place[state * sizes + size]!;
      if (larger >= 0) placement[size]![larger]! += probability;
    }
  });
  const blocking = blocked.map((states) =>
    states.reduce((sum, state) => sum + probabilities[state]!, 0),
  );
  return {
    blocking,
    total: weightedMean(blocking, arrivalRates),
    placement,
    occupancy,
    states: chain.states,
    balanceResidual: balanceResidual(chain, probabilities),
  };
}
