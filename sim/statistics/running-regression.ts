import type { RunningEstimate } from './sequential-estimate.ts';

/** A value and what explains it, as one replication saw them. */
export interface Explained {
  readonly value: number;
  /** As many each time, in the same order. */
  readonly controls: readonly number[];
}

/** What is left of a control beside others is rounding below this share of its sum of squares. */
const COLLINEAR = 1e-12;

/**
 * The mean of a value by regression on controls with known means, as `controlledMean`, kept up to date from one
 * replication to the next: means and co-moments (Welford 1962), from which the controls are eliminated one after
 * another.
 *
 * @param means of the controls, exactly known
 * @param used how many of the controls, the first ones, are used after so many replications
 */
export function createRunningRegression(
  means: readonly number[],
  used: (replications: number) => number = () => means.length,
): RunningEstimate<Explained> {
  // Of the controls, and then of the value.
  const averages = new Float64Array(means.length + 1);
  const products = Array.from(averages, () => new Float64Array(means.length + 1));
  let count = 0;

  function fit(): {
    readonly estimate: number;
    readonly variance: number;
    readonly degrees: number;
  } {
    const last = means.length;
    const left = products.map((row) => row.slice());
    const excess = Float64Array.from(averages, (average, index) => average - (means[index] ?? 0));
    let leverage = 0;
    let degrees = count - 1;
    for (let pivot = 0; pivot < used(count); pivot++) {
      const square = left[pivot]![pivot]!;
      if (square <= COLLINEAR * products[pivot]![pivot]!) continue;
      degrees--;
      leverage += excess[pivot]! ** 2 / square;
      for (let row = pivot + 1; row <= last; row++) {
        const slope = left[row]![pivot]! / square;
        excess[row]! -= slope * excess[pivot]!;
        for (let column = pivot; column <= last; column++) {
          left[row]![column]! -= slope * left[pivot]![column]!;
        }
      }
    }
    // Rounding must not make it negative.
    const squares = Math.max(0, left[last]![last]!);
    return {
      estimate: excess[last]!,
      variance: (squares / degrees) * (1 / count + leverage),
      degrees,
    };
  }

  return {
    add({ value, controls }) {
      count++;
      const seen = [...controls, value];
      const steps = seen.map((each, index) => each - averages[index]!);
      steps.forEach((step, index) => (averages[index]! += step / count));
      for (const [row, step] of steps.entries()) {
        seen.forEach((each, column) => {
          products[row]![column]! += step * (each - averages[column]!);
        });
      }
    },
    count: () => count,
    estimate: () => (count === 0 ? undefined : fit().estimate),
    standardError: () => Math.sqrt(fit().variance),
    degrees: () => fit().degrees,
  };
}
