import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type Box, halvesOf } from '../../../../sim/planning/total-cost/box.ts';

const box = fc
  .tuple(
    fc.array(fc.nat(9), { minLength: 3, maxLength: 3 }),
    fc.array(fc.nat(9), { minLength: 3, maxLength: 3 }),
  )
  .map(([least, extent]) => ({ least, most: least.map((count, size) => count + extent[size]!) }));
const mixesIn = ({ least, most }: Box) =>
  most.reduce((product, count, size) => product * (count - least[size]! + 1), 1);

it('a box is cut into two that have all of its mixes, across its dearest extent', () => {
  fc.assert(
    fc.property(box, (whole) => {
      const halves = halvesOf(whole, [1, 1.4, 2]);
      if (halves === undefined) {
        expect(whole.least).toEqual(whole.most);
        return;
      }
      const [smaller, larger] = halves;
      expect(mixesIn(smaller) + mixesIn(larger)).toBe(mixesIn(whole));
      expect([smaller.least, larger.most]).toEqual([whole.least, whole.most]);
      const cut = smaller.most.filter((count, size) => count !== whole.most[size]);
      expect(cut).toHaveLength(1);
    }),
    { numRuns: 100, examples: [[{ least: [1, 2, 3], most: [1, 2, 3] }]] },
  );
  expect(halvesOf({ least: [0, 0, 0], most: [3, 2, 2] }, [1, 1.4, 2])).toEqual([
    { least: [0, 0, 0], most: [3, 2, 0] },
    { least: [0, 0, 1], most: [3, 2, 2] },
  ]);
});
