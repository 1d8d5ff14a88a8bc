import { describe, expect, it } from 'vitest';
import { requirementOf } from '../../../../sim/planning/search/requirement.ts';
import { exactJudgement } from '../../../../sim/planning/judging/exact-judgement.ts';
import { lossProblem } from '../../../support/plan-problem.ts';

describe('what every bank must have', () => {
  it('is what Erlang B says of the loads of a size and all larger ones', () => {
    // B(4, 10) = .0053, B(4, 9) = .0133; B(10, 18) = .0071, B(10, 17) = .0129; B(18, 28) = .0075, B(18, 27) = .0108.
    expect(requirementOf(lossProblem({ loads: [8, 6, 4] }))).toEqual([28, 18, 10]);
  });

  it('is less where the target is one of all parcels together', () => {
    // Of L alone 9/2 % may be rejected, of M and L 9/5 · 1 %.
    const problem = lossProblem({ loads: [8, 6, 4], isTotal: true });
    expect(requirementOf(problem)).toEqual([28, 17, 8]);
  });

  it.each([
    [3, 2],
    [2, 3],
    [1, 1.5],
  ])('is never more than a bank has that meets the targets: %d and %d erlangs', (s, l) => {
    const problem = lossProblem({ loads: [s, l], limit: 0.05 });
    const requirement = requirementOf(problem)!;
    for (let small = 0; small <= 10; small++) {
      for (let large = 0; large <= 10; large++) {
        if (exactJudgement(problem, [small, large])!.strain > 1) continue;
        expect(large).toBeGreaterThanOrEqual(requirement[1]!);
        expect(small + large).toBeGreaterThanOrEqual(requirement[0]!);
      }
    }
  });

  it('is not claimed where it is not proven', () => {
    const problem = lossProblem({ loads: [3, 2] });
    const dwellOf = (mean: number) => ({ exponential: { mean } });
    const unequal = { ...problem.scenario, pickupDelay: [dwellOf(3_600_000), dwellOf(7_200_000)] };
    expect(requirementOf({ ...problem, scenario: unequal })).toBeUndefined();
    const weekly = { kind: 'rejected', per: 'week', limit: 5, share: 0.95 } as const;
    expect(requirementOf({ ...problem, targets: [weekly] })).toBeUndefined();
  });
});
