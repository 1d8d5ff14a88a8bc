import { checkPositive } from '../argument-checks.ts';

/**
 * Dwells that pass through phases, each exponential (Neuts 1981). All sizes share the phases; a size is
 * told from another by the phase in which its parcels begin.
 */
export interface PhaseTypeDwell {
  /** start[size][phase]: the chance that a parcel begins in this phase; adds up to 1. */
  readonly start: readonly (readonly number[])[];
  /** Rate of leaving the compartment from each phase. */
  readonly exit: readonly number[];
  /** moves[phase][next]: rate of going on to another phase; 0 on the diagonal. */
  readonly moves: readonly (readonly number[])[];
}

/** Exponential dwells, in one phase for all sizes that have the same mean. */
export function exponentialDwells(means: readonly number[]): PhaseTypeDwell {
  for (const mean of means) checkPositive('mean dwell', mean);
  const phases = [...new Set(means)];
  return {
    start: means.map((mean) => phases.map((each) => Number(each === mean))),
    exit: phases.map((mean) => 1 / mean),
    moves: phases.map(() => phases.map(() => 0)),
  };
}

/**
 * The same phase-type dwell for all sizes, by its initial chances and its generator among the phases (α, T):
 * what T's rows lack is the rate of leaving.
 */
export function commonDwell(
  sizes: number,
  law: { readonly alpha: readonly number[]; readonly T: readonly (readonly number[])[] },
): PhaseTypeDwell {
  return {
    start: Array.from({ length: sizes }, () => law.alpha),
    exit: law.T.map((row) => Math.max(0, -row.reduce((sum, rate) => sum + rate, 0))),
    moves: law.T.map((row, phase) => row.map((rate, next) => (next === phase ? 0 : rate))),
  };
}

/** The phases that a parcel of this size can come to be in. */
export function reachablePhases({ start, moves }: PhaseTypeDwell, size: number): number[] {
  const found = new Set(start[size]!.flatMap((chance, phase) => (chance > 0 ? [phase] : [])));
  for (const phase of found) {
    moves[phase]!.forEach((rate, next) => {
      if (rate > 0) found.add(next);
    });
  }
  return [...found];
}
