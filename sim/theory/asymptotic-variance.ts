import { allocationStates, type AllocationModel } from './allocation-states.ts';
import { deviation } from './chain/deviation.ts';
import { stationary } from './chain/over-relaxation.ts';
import { startingGuess } from './chain/starting-guess.ts';

/** What a time average over a long time T knows of the total blocking, and what an empty start does to it. */
export interface TimeAverage {
  readonly totalBlocking: number;
  /** σ²: the variance of the time average is about σ²/T. */
  readonly asymptoticVariance: number;
  /** The bias of a time average that begins with an empty bank is about this ÷ T; it is negative. */
  readonly biasFromEmpty: number;
}

/**
 * How long a run has to be: of f(state), the chance that the next parcel would be rejected, the variance
 * constant σ² = 2 ∫ cov(f(0), f(t)) dt and the integrated bias Σ ∫ (E₀[f(t)] − E[f]) dt, both by Poisson's
 * equation (Whitt 1992; Asmussen & Glynn 2007, IV.1). Times are in the unit of the model's rates.
 */
export function timeAverage(model: AllocationModel, maxStates?: number): TimeAverage {
  const { chain, blocked } = allocationStates(model, maxStates);
  const probabilities = stationary(chain, startingGuess(chain), blocked);
  const totalRate = model.arrivalRates.reduce((sum, rate) => sum + rate, 0);
  const rejects = new Float64Array(chain.states);
  blocked.forEach((states, size) => {
    for (const state of states) rejects[state]! += model.arrivalRates[size]! / totalRate;
  });
  const totalBlocking = dot(probabilities, rejects);
  const excess = probabilities.map((chance, state) => chance * (rejects[state]! - totalBlocking));
  const fromEmpty = probabilities.map((chance, state) => Number(state === 0) - chance);
  return {
    totalBlocking,
    asymptoticVariance: 2 * dot(deviation(chain, probabilities, excess), rejects),
    biasFromEmpty: dot(deviation(chain, probabilities, fromEmpty), rejects),
  };
}

function dot(a: Float64Array, b: Float64Array): number {
  return a.reduce((sum, value, i) => sum + value * b[i]!, 0);
}
