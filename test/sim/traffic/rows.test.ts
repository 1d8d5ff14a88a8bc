import { expect, it } from 'vitest';
import { createRows, MOST_ROWS } from '../../../sim/traffic/rows.ts';

it('counts through blocks that double up to the largest', () => {
  const blocks: number[] = [];
  const counted = createRows((rows) => blocks.push(rows));
  const rows = Array.from({ length: 2_000 }, () => counted.next());
  expect(MOST_ROWS).toBe(512);
  expect(blocks).toEqual([32, 64, 128, 256, 512, 512, 512]);
  const expected = blocks.flatMap((count) => Array.from({ length: count }, (_, row) => row));
  expect(rows).toEqual(expected.slice(0, 2_000));
});

it('fills no block before somebody asks for its first row', () => {
  let fills = 0;
  const rows = createRows(() => fills++);
  expect(fills).toBe(0);
  for (let n = 0; n < 32; n++) rows.next();
  expect(fills).toBe(1);
  rows.next();
  expect(fills).toBe(2);
});
