import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { columnLayouts } from '../../../../sim/planning/space/column-layouts.ts';
import { fullColumns } from '../../../../sim/planning/space/full-columns.ts';
import { isWithin, type Mix } from '../../../../sim/planning/space/mix.ts';
import { spaceOf } from '../../../../sim/planning/space/space-of.ts';
import { bounds, costs, everyMix, expectSpace } from './contract.ts';

const columns = fc
  .record({
    height: fc.integer({ min: 4, max: 8 }),
    slots: fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 3, maxLength: 3 }),
    atMost: fc.option(fc.integer({ min: 1, max: 3 }), { nil: undefined }),
  })
  .map((some) => ({ ...some, slots: some.slots.toSorted((a, b) => a - b) }));

const PRICES = { fixed: 100, column: 10, compartments: [1, 2, 3], rejectedParcel: 0, years: 10 };

/** The fewest full columns that hold a mix, by taking every layout away in every order. */
function fewestByHand(
  mix: Mix,
  layouts: readonly Mix[],
  known = new Map<string, number>(),
): number {
  const before = known.get(String(mix));
  if (before !== undefined) return before;
  const rests = layouts
    .map((layout) => mix.map((count, size) => count - layout[size]!))
    .filter((rest) => rest.every((count) => count >= 0));
  const isEmpty = mix.every((count) => count === 0);
  const fewest = isEmpty
    ? 0
    : 1 + Math.min(Infinity, ...rests.map((rest) => fewestByHand(rest, layouts, known)));
  known.set(String(mix), fewest);
  return fewest;
}

describe('the layouts of a column', () => {
  it('fill it: nothing more fits, and nothing sticks out', () => {
    fc.assert(
      fc.property(columns, ({ height, slots }) => {
        const taken = (mix: Mix) => mix.reduce((sum, count, size) => sum + count * slots[size]!, 0);
        const full = everyMix([height, height, height]).filter(
          (mix) => taken(mix) > height - slots[0]! && taken(mix) <= height,
        );
        expect(columnLayouts({ height, slots }).map(String)).toEqual(full.map(String));
      }),
      { seed: 1, numRuns: 20 },
    );
  });

  it('are thirty where compartments take 1, 2 and 4 of 18 slots', () => {
    expect(columnLayouts({ height: 18, slots: [1, 2, 4] })).toHaveLength(30);
  });
});

describe('a space of full columns', () => {
  it('has the mixes that so many columns hold exactly, at the price of the fewest', () => {
    fc.assert(
      fc.property(columns, costs, bounds, (spec, prices, within) => {
        const layouts = columnLayouts(spec);
        const known = new Map<string, number>();
        expectSpace(fullColumns(spec, prices, within), within, (mix) => {
          const many = fewestByHand(mix, layouts, known);
          const isBuildable = many > 0 && many <= Math.min(spec.atMost ?? Infinity, 1e9);
          if (!isBuildable || !isWithin(mix, within)) return undefined;
          const doors = mix.reduce((sum, n, size) => sum + n * prices.compartments[size]!, 0);
          return prices.fixed + many * prices.column + doors;
        });
      }),
      { seed: 2, numRuns: 10 },
    );
  });

  it('builds eighty doors of eight columns, and no bank that leaves a slot empty', () => {
    const spec = { height: 18, slots: [1, 2, 4], atMost: 12 };
    const space = fullColumns(spec, PRICES, { least: [0, 0, 0], most: [60, 40, 20] });
    expect(space.cost([40, 28, 12])).toBe(100 + 8 * 10 + 40 + 56 + 36);
    expect(space.isBuildable([39, 28, 12])).toBe(false);
    expect(space.cost([39, 28, 12])).toBe(Infinity);
  });

  it('has no more columns than there is room for', () => {
    const spec = { height: 4, slots: [1, 2, 4], atMost: 2 };
    const space = spaceOf({ columns: spec, costs: PRICES }, { least: [0, 0, 0], most: [9, 4, 4] });
    expect(space.isBuildable([0, 0, 2])).toBe(true);
    expect(space.isBuildable([0, 0, 3])).toBe(false);
  });

  it('has the nearest other columns next to it', () => {
    const spec = { height: 2, slots: [1, 2], atMost: 3 };
    const prices = { ...PRICES, compartments: [1, 2] };
    const space = spaceOf({ columns: spec, costs: prices }, { least: [0, 0], most: [9, 9] });
    // One column more, one less, and one in place of the other.
    expect(space.neighbours([2, 1]).map(String).toSorted()).toEqual(
      ['2,2', '4,1', '2,0', '0,1', '0,2', '4,0'].toSorted(),
    );
  });

  it('leaves out what is farther in the same direction', () => {
    const spec = { height: 4, slots: [1, 2] };
    const prices = { ...PRICES, compartments: [1, 2] };
    const space = spaceOf({ columns: spec, costs: prices }, { least: [0, 0], most: [4, 2] });
    expect(space.neighbours([4, 0])).toEqual([
      [4, 2],
      [2, 1],
    ]);
  });

  it('says where it is asked for too many mixes', () => {
    const within = { least: [0, 0, 0], most: [1000, 1000, 1000] };
    const spec = { height: 4, slots: [1, 2, 4] };
    expect(() => fullColumns(spec, PRICES, within)).toThrow(/20000000 mixes/);
  });
});
