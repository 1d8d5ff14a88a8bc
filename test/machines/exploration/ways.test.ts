import { expect, it } from 'vitest';
import { Ways } from '../../../machines/exploration/ways.ts';

it('ways lead to each state by the moves that were noted first', () => {
  const ways = new Ways();
  ways.note('start', -1, -1);
  ways.note('a', 0, 7);
  ways.note('b', 1, 8);
  ways.note('b', 0, 9);
  ways.note('start', 2, 5);
  ways.note('c', 2, 0);
  expect(ways.count).toBe(4);
  expect([0, 1, 2, 3].map((state) => ways.to(state))).toEqual([[], [7], [7, 8], [7, 8, 0]]);
});
