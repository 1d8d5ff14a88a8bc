import { expect, it } from 'vitest';
import { lossProblem } from '../../../support/plan-problem.ts';
import { frontierTable } from '../../../../src/report/plan/frontier-table.ts';

const bank = (mix: readonly number[], cost: number, total: number, rule?: string) => ({
  mix,
  cost,
  ratios: [total],
  worst: 0,
  strains: [1],
  strain: 1,
  blocking: { blocking: [total, total], total },
  rejectedPerDay: 1,
  rule,
});

it('the frontier shows the plan between looser and stricter limits', () => {
  const points = [
    { times: 4, targets: [], bank: bank([5, 2], 9.5, 0.041) },
    { times: 0.25, targets: [], bank: undefined },
  ];
  const { scenario } = lossProblem({ loads: [3, 2] });
  const planned = bank([8, 3], 1014, 0.0099, 'erlang-b');
  expect(frontierTable(planned, points, { scenario })).toEqual([
    'Limits       Cost  Blocking, %  It is      Bank',
    '4 times       9.5         4.10  estimated  5 S and 2 M',
    'as wanted   1,014        0.990  exact      8 S and 3 M',
    '0.25 times                                 none that was allowed',
  ]);
  const [heading] = frontierTable(planned, points, { scenario, totalCost: { indifference: 0.05 } });
  expect(heading).toMatch(/^Rejected parcel /);
});
