import { describe, expect, it } from 'vitest';
import { acceptanceCases } from '../../bench/planning/acceptance.ts';
import { chosenFrom } from '../../bench/planning/command-line.ts';
import { type MeasuredPlan, measurePlan } from '../../bench/planning/measure-plan.ts';
import { formatPlans } from '../../bench/planning/report.ts';
import { exactJudgement } from '../../sim/planning/judging/exact-judgement.ts';
import { meets } from '../../sim/planning/judging/judgement.ts';
import { lossProblem } from '../support/plan-problem.ts';

const CASES = acceptanceCases();

describe('the bench of plans', () => {
  it('has the two known optima, whose banks meet their limits exactly, and the eighty doors', () => {
    expect(CASES.map(({ name }) => name)).toEqual([
      'reference 9/9/12',
      'reference 21/14/10',
      'eighty-doors',
    ]);
    const [small, , eightyDoors] = CASES;
    expect(meets(exactJudgement(small!.problem, [9, 9, 12])!)).toBe(true);
    expect(meets(exactJudgement(small!.problem, [9, 9, 11])!)).toBe(false);
    expect(exactJudgement(eightyDoors!.problem, [42, 29, 15])).toBeUndefined();
  });

  it('holds a plan against the optimum and the time that it may take', async () => {
    const accepted = {
      name: 'four erlangs',
      problem: lossProblem({ loads: [4] }),
      optimum: [10],
      allowedSeconds: 60,
    };
    const measured = await measurePlan(accepted);
    expect(measured).toMatchObject({ mix: [10], cost: 10, isCertified: true, isReached: true });
    const again = await measurePlan({ ...accepted, optimum: [9] });
    expect(again).toMatchObject({ checksum: measured.checksum, isReached: false });
    expect(await measurePlan({ ...accepted, allowedSeconds: 0 })).toMatchObject({
      isReached: false,
    });
  });

  it('says what was found, how surely and how soon', () => {
    const plan: MeasuredPlan = {
      name: 'one',
      mix: [9, 9, 12],
      cost: 45.6,
      isCertified: true,
      confidence: 1,
      isReached: true,
      seconds: 1.234,
      allowedSeconds: 2,
      checksum: '0000beef',
    };
    const simulated = { ...plan, name: 'simulated', confidence: 0.95, seconds: 61.8 };
    const plans = [plan, simulated, { ...plan, isCertified: false, isReached: false }];
    expect(formatPlans(plans).split('\n')).toEqual([
      'plan       bank    cost  certified  CPU s  at most           checksum',
      'one        9/9/12  45.6  exactly      1.2        2  reached  0000beef',
      'simulated  9/9/12  45.6  95 %          62        2  reached  0000beef',
      'one        9/9/12  45.6  no           1.2        2  MISSED   0000beef',
    ]);
  });

  it('runs those that are asked for', () => {
    expect(chosenFrom(CASES, 'reference')).toEqual(CASES.slice(0, 2));
    expect(() => chosenFrom(CASES, 'ninety')).toThrow(
      "--only is ninety; a part of one of 'reference 9/9/12', 'reference 21/14/10', 'eighty-doors' is needed",
    );
  });
});
