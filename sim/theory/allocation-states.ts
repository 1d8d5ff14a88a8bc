import { checkCount, checkNonNegative } from '../argument-checks.ts';
import { explore, type SparseChain } from './chain/sparse-chain.ts';
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
  const { unitOf, write } = mixedRadix(cells.map(({ size }) => compartments[size]! + 1));
  const unit = compartments.map(() => dwell.exit.map(() => NaN));
  cells.forEach(({ size, phase }, cell) => (unit[size]![phase] = unitOf[cell]!));

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

  const chain = explore(
    0,
    (code, to) => {
      look(code);
      for (let size = 0; size < sizes; size++) {
        const larger = place[place.length - sizes + size]!;
        if (larger < 0 || arrivalRates[size] === 0) continue;
        dwell.start[size]!.forEach((chance, phase) => {
          if (chance > 0) to(code + unit[larger]![phase]!, arrivalRates[size]! * chance);
        });
      }
      for (let cell = 0; cell < cells.length; cell++) {
        if (inside[cell] === 0) continue;
        const { size, phase } = cells[cell]!;
        const without = code - unitOf[cell]!;
        if (dwell.exit[phase]! > 0) to(without, inside[cell]! * dwell.exit[phase]!);
        dwell.moves[phase]!.forEach((rate, next) => {
          if (rate > 0) to(without + unit[size]![next]!, inside[cell]! * rate);
        });
      }
    },
    maxStates,
  );
  return {
    chain,
    taken: Int32Array.from(taken),
    place: Int32Array.from(place),
    blocked: blockedIn(place, sizes),
  };
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
  return blocked.map((states) => Int32Array.from(states));
}
