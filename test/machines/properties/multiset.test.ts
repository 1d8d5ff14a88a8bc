import { expect, it } from 'vitest';
import { leftOver } from '../../../machines/properties/multiset.ts';

it.each([
  ['', '', ''],
  ['ab', 'ab', ''],
  ['ab', 'ba', ''],
  ['ab', 'ac', 'b'],
  ['ab', 'a', 'b'],
  ['a', 'ab', ''],
  ['aab', 'ba', 'a'],
  ['aaab', 'aac', 'ab'],
])('of %s without %s there is left %s', (items, taken, left) => {
  expect(leftOver([...items], [...taken])).toEqual([...left]);
});
