import { expect, it } from 'vitest';
import { alignTable } from '../../../src/report/table.ts';
import { wrap } from '../../../src/report/wrap.ts';

it('aligns columns, and the signs of intervals', () => {
  const lines = alignTable(
    [
      { heading: 'Size', align: 'left' },
      { heading: 'n', align: 'right' },
      { heading: 'Share, %', align: 'interval' },
      { heading: 'Of', align: 'left' },
    ],
    [
      ['S', '1,000', '2.50 ± 0.13', 'all'],
      ['XXL', '7', 'below 0.1', ''],
      ['M', '', '12 ± 3'],
    ],
  );
  expect(lines).toEqual([
    'Size      n     Share, %  Of',
    'S     1,000  2.50 ± 0.13  all',
    'XXL       7  below 0.1',
    'M              12 ± 3',
  ]);
});

it('wraps at spaces, and leaves long words whole', () => {
  expect(wrap('one two three', 7)).toEqual(['one two', 'three']);
  expect(wrap('a incomprehensible b', 5)).toEqual(['a', 'incomprehensible', 'b']);
  expect(wrap('', 5)).toEqual(['']);
});
