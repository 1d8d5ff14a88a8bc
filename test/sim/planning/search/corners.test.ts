import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { corneredBy } from '../../../../sim/planning/search/corners.ts';
import { covers, type Mix } from '../../../../sim/planning/space/mix.ts';

const MOST = 5;
const mix = fc.tuple(
  fc.integer({ min: 0, max: MOST }),
  fc.integer({ min: 0, max: MOST }),
  fc.integer({ min: 0, max: MOST }),
);

function* allMixes(): Iterable<Mix> {
  for (let s = 0; s <= MOST; s++) {
    for (let m = 0; m <= MOST; m++) for (let l = 0; l <= MOST; l++) yield [s, m, l];
  }
}

const inside = (corner: Mix) => corner.every((count) => count <= MOST);
const cornersOf = (covering: readonly Mix[], isWanted = inside) =>
  covering.reduce<readonly Mix[]>((left, each) => corneredBy(left, each, isWanted), [[0, 0, 0]]);

describe('corners', () => {
  it('are all that some mixes leave: whatever they do not cover, covers a corner', () => {
    fc.assert(
      fc.property(fc.array(mix, { maxLength: 8 }), (covering) => {
        const corners = cornersOf(covering);
        for (const each of allMixes()) {
          const isCovered = covering.some((larger) => covers(larger, each));
          expect(corners.some((corner) => covers(each, corner))).toBe(!isCovered);
        }
      }),
      { numRuns: 100 },
    );
  });

  it('are the least: none covers another', () => {
    fc.assert(
      fc.property(fc.array(mix, { maxLength: 8 }), (covering) => {
        const corners = cornersOf(covering);
        for (const one of corners) {
          for (const other of corners) if (one !== other) expect(covers(one, other)).toBe(false);
        }
      }),
      { numRuns: 100 },
    );
  });

  it('are left out with all that they would become', () => {
    const few = (corner: Mix) => corner.reduce((sum, count) => sum + count, 0) <= 3;
    expect(cornersOf([[2, 2, 2]], few)).toEqual([
      [3, 0, 0],
      [0, 3, 0],
      [0, 0, 3],
    ]);
    expect(cornersOf([[2, 2, 3]], few)).toEqual([
      [3, 0, 0],
      [0, 3, 0],
    ]);
  });
});
