import { checkCount, checkNonNegative } from '../argument-checks.ts';
import { explore, type Transitions } from './chain/explore.ts';
import type { SparseChain } from './chain/sparse-chain.ts';
import { mixedRadix } from './chain/mixed-radix.ts';
import { type PhaseTypeDwell, reachablePhases } from './phase-type-dwell.ts';

/** A bank, who comes, and which size serves whom; sizes in order, the smallest first. */
export interface AllocationModel {
  readonly compartments: readonly number[];
  /** Poisson parcels of each size per unit of time. */
  readonly arrivalRates: readonly number[];
  /**
   * keptBack[size][larger]: a parcel goes to the first size, from its own on, of which more compartments
   * than this are free. 0 everywhere is fallback; Infinity is never.
   */
  readonly keptBack: readonly (readonly number[])[];
  readonly dwell: PhaseTypeDwell;
}

export interface AllocationStates {
  readonly chain: SparseChain;
  /** At state · sizes + size: how many compartments of a size are taken. */
  readonly taken: Int32Array;
  /** At state · sizes + size: which size serves a parcel of that size, −1 for none. */
  readonly place: Int32Array;
  /** The states that reject a parcel of each size. */
  readonly blocked: readonly Int32Array[];
}

/** What takes a few seconds. */
export const MOST_STATES = 200_000;

/**
 * All that a bank can be in: how many parcels of each phase are in each size. With one exponential dwell
 * for all sizes that is the number in each size; with a dwell for each, parcels are told apart by their
 * own size too.
 *
 * @throws RangeError for a wrong argument, or where there are more states than maxStates
 */
export function allocationStates(
  model: AllocationModel,
  maxStates: number = MOST_STATES,
): AllocationStates {
  const { compartments, arrivalRates, dwell } = model;
  for (const count of compartments) checkCount('compartments', count);
  for (const rate of arrivalRates) checkNonNegative('arrivalRate', rate);
  const sizes = compartments.length;
  const cells = cellsOf(model);
  const { unitOf, codes, write } = mixedRadix(cells.map(({ size }) => compartments[size]! + 1));
  const unit = compartments.map(() => dwell.exit.map(() => NaN));
  cells.forEach(({ size, phase }, cell) => (unit[size]![phase] = unitOf[cell]!));
  const starts = arrivalRates.map((rate, size) => likely(dwell.start[size]!, rate));
  const moves = dwell.moves.map((rates) => likely(rates, 1));

  const inside = new Int32Array(cells.length);
  const takenHere = new Int32Array(sizes);
  const taken: number[] = [];
  const place: number[] = [];
  const look = (code: number) => {
    write(code, inside);
    takenHere.fill(0);
    for (let cell = 0; cell < cells.length; cell++) takenHere[cells[cell]!.size]! += inside[cell]!;
    for (let size = 0; size < sizes; size++) {
      taken.push(takenHere[size]!);
      place.push(placeOf(model, size, takenHere));
    }
  };

  // Hot, so written out: a plan builds hundreds of chains.
  const transitions: Transitions = (code, to) => {
    look(code);
    for (let size = 0; size < sizes; size++) {
      const larger = place[place.length - sizes + size]!;
      if (larger < 0) continue;
      for (const { phase, rate } of starts[size]!) to(code + unit[larger]![phase]!, rate);
    }
    for (let cell = 0; cell < cells.length; cell++) {
      const many = inside[cell]!;
      if (many === 0) continue;
      const { size, phase } = cells[cell]!;
      const without = code - unitOf[cell]!;
      if (dwell.exit[phase]! > 0) to(without, many * dwell.exit[phase]!);
      for (const move of moves[phase]!) to(without + unit[size]![move.phase]!, many * move.rate);
    }
  };
  const chain = explore(0, transitions, { codes, maxStates });
  return {
    chain,
    taken: new Int32Array(taken),
    place: new Int32Array(place),
    blocked: blockedIn(place, sizes),
  };
}

/** Phases with a weight above 0, and the weight times a rate. */
function likely(weights: readonly number[], rate: number) {
  return weights
    .map((weight, phase) => ({ phase, rate: weight * rate }))
    .filter((each) => each.rate > 0);
}

/** Which size serves a parcel while so many compartments of each are taken. */
function placeOf(
  { compartments, keptBack }: AllocationModel,
  size: number,
  taken: Int32Array,
): number {
  for (let larger = size; larger < compartments.length; larger++) {
    if (compartments[larger]! - taken[larger]! > keptBack[size]![larger]!) return larger;
  }
  return -1;
}

/** One number to keep for each size and each phase that a parcel in it can be in. */
function cellsOf({ compartments, keptBack, dwell }: AllocationModel) {
  return compartments.flatMap((count, size) => {
    const phases = new Set<number>();
    for (let smaller = 0; smaller <= size; smaller++) {
      if (keptBack[smaller]![size]! >= count) continue;
      for (const phase of reachablePhases(dwell, smaller)) phases.add(phase);
    }
    return [...phases].map((phase) => ({ size, phase }));
  });
}

function blockedIn(place: readonly number[], sizes: number): Int32Array[] {
  const blocked = Array.from({ length: sizes }, (): number[] => []);
  place.forEach((larger, cell) => {
    if (larger < 0) blocked[cell % sizes]!.push((cell - (cell % sizes)) / sizes);
  });
  return blocked.map((states) => new Int32Array(states));
}
