import { checkCount, checkPositive, checkShare } from '../argument-checks.ts';
import { poissonExcess, poissonProbability } from './poisson.ts';
import { stationaryDistribution } from './stationary-distribution.ts';

export interface DropChain {
  /** Expected rejections of one drop. */
  readonly rejectedPerDrop: number;
  /** Rejected ÷ offered. */
  readonly blocking: number;
}

/**
 * Parcels that come all at once, once a period: Poisson(parcelsPerDrop) are offered, what fits is
 * accepted, and then, before the next drop, each parcel inside leaves with the same probability.
 * The number inside just before a drop is a Markov chain on 0…compartments; this is its exact
 * stationary answer. It is the chain of Raviv (2023), Transportation Research E 176:103216.
 */
export function dropChain(drop: {
  readonly compartments: number;
  readonly parcelsPerDrop: number;
  readonly leaveProbability: number;
}): DropChain {
  const { compartments, parcelsPerDrop, leaveProbability } = drop;
  checkCount('compartments', compartments);
  checkPositive('parcelsPerDrop', parcelsPerDrop);
  checkPositive('leaveProbability', leaveProbability);
  checkShare('leaveProbability', leaveProbability);
  const stay = stayers(compartments, leaveProbability);
  const chain = Array.from({ length: compartments + 1 }, (_, inside) =>
    compose(afterDrop(compartments, inside, parcelsPerDrop), stay),
  );
  const rejectedPerDrop = stationaryDistribution(chain).reduce(
    (sum, probability, inside) =>
      sum + probability * poissonExcess(parcelsPerDrop, compartments - inside),
    0,
  );
  return { rejectedPerDrop, blocking: rejectedPerDrop / parcelsPerDrop };
}

/** The chance of each number inside just after a drop that found `inside`. */
function afterDrop(compartments: number, inside: number, parcelsPerDrop: number): number[] {
  const chances = new Array<number>(compartments + 1).fill(0);
  let notFull = 0;
  for (let after = inside; after < compartments; after++) {
    const chance = poissonProbability(parcelsPerDrop, after - inside);
    chances[after] = chance;
    notFull += chance;
  }
  chances[compartments] = Math.max(0, 1 - notFull);
  return chances;
}

/** Row n: the chance that k of n parcels stay, k = 0…n, by Pascal's rule. */
function stayers(compartments: number, leaveProbability: number): number[][] {
  const rows = [[1]];
  for (let n = 1; n <= compartments; n++) {
    const before = rows[n - 1]!;
    rows.push(
      Array.from(
        { length: n + 1 },
        (_, k) =>
          (before[k] ?? 0) * leaveProbability + (before[k - 1] ?? 0) * (1 - leaveProbability),
      ),
    );
  }
  return rows;
}

function compose(chances: readonly number[], rows: readonly (readonly number[])[]): number[] {
  const result = new Array<number>(chances.length).fill(0);
  chances.forEach((chance, i) => {
    rows[i]!.forEach((probability, j) => {
      result[j]! += chance * probability;
    });
  });
  return result;
}
