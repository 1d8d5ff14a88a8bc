import { describe, expect, it } from 'vitest';
import { formatPlans } from '../../bench/coverage/plans.ts';
import { isRight } from '../../bench/coverage/plans/is-right.ts';
import { measurePlans } from '../../bench/coverage/plans/measure-plans.ts';
import { lossProblem } from '../support/plan-problem.ts';

describe('the measurement of plans', () => {
  it('holds simulated plans against exact chains', async () => {
    const result = await measurePlans({ plans: 2 });
    expect(result).toEqual({ plans: 2, certified: 2, right: 2, wrong: [], isReached: true });
  });

  it('knows a bank that is right from one that is too small or too dear', () => {
    const problem = lossProblem({ loads: [3, 2], limit: 0.05, most: [12, 12] });
    expect(isRight(problem, [2, 7])).toBe(true);
    expect(isRight(problem, [2, 6])).toBe(false);
    expect(isRight(problem, [4, 7])).toBe(false);
  });

  it('says what was reached', () => {
    const result = { plans: 200, certified: 199, right: 181, wrong: [7], isReached: false };
    expect(formatPlans(result)).toBe(
      '181 of 200 plans are right up to the indifference, 199 are certified; not those of the seeds 7: MISSED',
    );
  });
});
