import fc from 'fast-check';
import { expect } from 'vitest';
import type { CostSpec } from '../../../../sim/scenario/scenario.ts';
import { covers, type Mix, type MixBounds } from '../../../../sim/planning/space/mix.ts';
import type { MixSpace } from '../../../../sim/planning/space/mix-space.ts';

/** Costs with tenths, whose sums do not come out even in binary. */
export const costs: fc.Arbitrary<CostSpec> = fc
  .record({
    fixed: fc.nat(50),
    column: fc.nat(30),
    compartments: fc.array(
      fc.nat(40).map((tenths) => tenths / 10),
      { minLength: 3, maxLength: 3 },
    ),
  })
  .map((some) => ({ ...some, rejectedParcel: 0, years: 10 }));

export const bounds: fc.Arbitrary<MixBounds> = fc
  .array(fc.tuple(fc.nat(2), fc.nat(6)), { minLength: 3, maxLength: 3 })
  .map((sides) => ({
    least: sides.map(([least]) => least),
    most: sides.map(([least, more]) => least + more),
  }));

/** Every mix of three sizes up to some counts. */
export function everyMix([s = 0, m = 0, l = 0]: Mix): Mix[] {
  const upTo = (most: number) => Array.from({ length: most + 1 }, (_, count) => count);
  return upTo(s).flatMap((a) => upTo(m).flatMap((b) => upTo(l).map((c) => [a, b, c])));
}

/**
 * What every space of mixes promises, against trying each mix by hand.
 * @param costOf what the mix costs, undefined if it cannot be built
 */
export function expectSpace(
  space: MixSpace,
  { most }: MixBounds,
  costOf: (mix: Mix) => number | undefined,
): void {
  // Beyond the bounds, too, where nothing is buildable.
  const candidates = everyMix(most.map((count) => count + 1));
  const buildable = candidates.filter((mix) => costOf(mix) !== undefined);
  for (const mix of candidates) {
    expect(space.isBuildable(mix)).toBe(costOf(mix) !== undefined);
    expect(space.cost(mix)).toBeCloseTo(costOf(mix) ?? Infinity, 6);
  }

  const listed = [...space.byCost()];
  expect(new Set(listed.map(String))).toEqual(new Set(buildable.map(String)));
  expect(listed).toHaveLength(buildable.length);
  for (const [index, mix] of listed.slice(1).entries()) {
    expect(space.cost(mix)).toBeGreaterThanOrEqual(space.cost(listed[index]!));
  }

  for (const mix of candidates) {
    const covering = listed.find((other) => covers(other, mix));
    expect(space.cheapestCovering(mix)).toEqual(covering);
  }

  for (const mix of buildable.slice(0, 5)) {
    const neighbours = space.neighbours(mix);
    expect(neighbours.every(space.isBuildable)).toBe(true);
    expect(new Set([...neighbours, mix].map(String)).size).toBe(neighbours.length + 1);
  }
}
