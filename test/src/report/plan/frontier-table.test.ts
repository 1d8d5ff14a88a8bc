import { expect, it } from 'vitest';
import { frontierTable } from '../../../../src/report/plan/frontier-table.ts';

const bank = (mix: readonly number[], cost: number, total: number, rule?: string) => ({
  mix,
  cost,
  ratios: [total],
  worst: 0,
  strains: [1],
  strain: 1,
  blocking: { blocking: [total, total], total },
  rule,
});

it('the frontier shows the plan between looser and stricter limits', () => {
  const points = [
    { times: 4, targets: [], bank: bank([5, 2], 9.5, 0.041) },
    { times: 0.25, targets: [], bank: undefined },
  ];
  expect(
    frontierTable(bank([8, 3], 1014, 0.0099, 'erlang-b'), points, [{ name: 'S' }, { name: 'L' }]),
  ).toEqual([
    'Limits       Cost  Blocking, %  It is      Bank',
    '4 times       9.5         4.10  estimated  5 S and 2 L',
    'as wanted   1,014        0.990  exact      8 S and 3 L',
    '0.25 times                                 none that was allowed',
  ]);
});
