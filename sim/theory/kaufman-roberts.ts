import { checkCount, checkNonNegative } from '../argument-checks.ts';

/** Parcels that each take so many compartments at once. */
export interface WideClass {
  /** In erlangs: arrival rate · mean dwell. */
  readonly offeredLoad: number;
  /** Whole number, 1 or more. */
  readonly width: number;
}

/**
 * Blocking of each class where all share one bank of equal compartments and a parcel takes several:
 * n · q(n) = Σ_k a_k b_k q(n − b_k) (Kaufman 1981; Roberts 1981). A class is blocked while fewer than b_k
 * are free. It holds for any dwell.
 */
export function kaufmanRoberts(classes: readonly WideClass[], compartments: number): number[] {
  checkCount('compartments', compartments);
  for (const { offeredLoad, width } of classes) {
    checkNonNegative('offeredLoad', offeredLoad);
    checkCount('width', width);
    if (width === 0) throw new RangeError('width must be at least 1');
  }
  const weights = [1];
  let total = 1;
  for (let taken = 1; taken <= compartments; taken++) {
    const sum = classes.reduce(
      (flow, { offeredLoad, width }) => flow + offeredLoad * width * (weights[taken - width] ?? 0),
      0,
    );
    weights.push(sum / taken);
    total += sum / taken;
  }
  return classes.map(({ width }) => {
    const full = weights.slice(Math.max(0, compartments - width + 1));
    return full.reduce((sum, weight) => sum + weight, 0) / total;
  });
}
