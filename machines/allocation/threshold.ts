import { z } from 'zod';
import { StrategyOptionsError, type OptionProblem } from './strategy-options-error.ts';
import { defineStrategy, type AllocationStrategy } from './strategy.ts';

const DEFAULT_KEPT_BACK = 1;

const natural = z.int().nonnegative();

export const threshold = defineStrategy({
  name: 'threshold',
  summary:
    'The size asked for, or else the next larger one of which more than r compartments are free.',
  options: z.strictObject({
    r: z
      .union([natural, z.record(z.string(), z.record(z.string(), natural))], {
        error: 'expected a natural number or numbers by size, such as { S: { M: 1, L: 2 } }',
      })
      .default(DEFAULT_KEPT_BACK)
      .describe(
        'Free compartments of the larger size that are kept back: one natural number for all, ' +
          'or by size asked for and larger size, { S: { M: 1, L: 2 }, M: { L: 1 } }. ' +
          `A pair that is not given keeps back ${DEFAULT_KEPT_BACK}.`,
      ),
  }),
  create(sizes, { r }) {
    const [forAll, byPair] = typeof r === 'number' ? [r, {}] : [DEFAULT_KEPT_BACK, r];
    const keptBack = sizes.map(() => new Float64Array(sizes.length).fill(forAll));
    setPairs(keptBack, sizes, byPair);
    // A parcel may always have the last compartment of its own size.
    for (const size of sizes.keys()) keptBack[size]![size] = 0;

    return new Threshold(keptBack);
  },
});

class Threshold implements AllocationStrategy {
  private readonly keptBack: readonly Float64Array[];

  constructor(keptBack: readonly Float64Array[]) {
    this.keptBack = keptBack;
  }

  choose(size: number, free: ArrayLike<number>): number {
    const kept = this.keptBack[size]!;
    for (let larger = size; larger < free.length; larger++) {
      if (free[larger]! > kept[larger]!) return larger;
    }
    return -1;
  }
}

/** @throws StrategyOptionsError with every pair that the bank does not have */
function setPairs(
  keptBack: readonly Float64Array[],
  sizes: readonly string[],
  pairs: Readonly<Record<string, Readonly<Record<string, number>>>>,
): void {
  const problems: OptionProblem[] = [];
  for (const [from, byLarger] of Object.entries(pairs)) {
    const size = sizes.indexOf(from);
    if (size < 0) problems.push(unknownSize(['r', from], sizes));
    for (const [to, kept] of Object.entries(byLarger)) {
      const larger = sizes.indexOf(to);
      const path = ['r', from, to];
      if (larger < 0) problems.push(unknownSize(path, sizes));
      else if (size >= larger) {
        problems.push({ path, message: `${to} is not larger than ${from}` });
      } else if (size >= 0) keptBack[size]![larger] = kept;
    }
  }
  if (problems.length > 0) throw new StrategyOptionsError('threshold', problems);
}

function unknownSize(path: readonly string[], sizes: readonly string[]): OptionProblem {
  return { path, message: `the bank has no size ${path.at(-1)}; it has ${sizes.join(', ')}` };
}
