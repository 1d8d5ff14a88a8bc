import { describe, expect, it } from 'vitest';
import { isRight } from '../../../bench/coverage/plans/is-right.ts';
import { exactJudgement } from '../../../sim/planning/judging/exact-judgement.ts';
import { plan } from '../../../sim/planning/plan.ts';
import type { PlanProblem } from '../../../sim/planning/plan-problem.ts';
import { createStream } from '../../../sim/random/stream.ts';
import { leastCompartments } from '../../../sim/theory/erlang-b-inverse.ts';
import { cheapestByEnumeration } from '../../support/cheapest-by-enumeration.ts';
import { lossProblem } from '../../support/plan-problem.ts';
import { referenceSections } from '../../support/reference.ts';

interface Optimum {
  readonly inputs: { readonly offered: readonly number[]; readonly cost: readonly number[] };
  readonly optimum: readonly number[];
  readonly cost: number;
}

const OPTIMA = referenceSections()['optimisation_reference'] as readonly Optimum[];

async function found(problem: PlanProblem, options = {}) {
  const result = await plan(problem, options);
  if (result.status !== 'found') throw new Error(`the plan is ${result.status}`);
  return result;
}

describe('a plan of what is exactly known', () => {
  it.each(OPTIMA)('has the known optimum, $optimum', async ({ inputs, optimum, cost }) => {
    const { offered: loads, cost: costs } = inputs;
    const { bank, certificate } = await found(lossProblem({ loads, costs }));
    expect([bank.mix, bank.cost]).toEqual([optimum, cost]);
    expect(certificate).toMatchObject({ isCertified: true, confidence: 1, unresolved: [] });
    // Of the smaller one every cheaper bank is quickly rejected by itself.
    expect(certificate.condition.kind).toBe(cost < 50 ? 'direct' : 'monotonicity');
  });

  it.each([
    [4, 0.01],
    [17.3, 0.001],
    [60, 0.05],
  ])('agrees with the inverse of Erlang B: %d erlangs, %d', async (load, limit) => {
    const { bank, certificate } = await found(lossProblem({ loads: [load], limit }));
    expect(bank.mix).toEqual([leastCompartments(load, limit)]);
    expect(certificate).toMatchObject({ isCertified: true, condition: { kind: 'proven' } });
    // One less is what misses.
    expect(certificate.misses.some(({ mix }) => mix[0] === bank.mix[0]! - 1)).toBe(true);
  });

  it('costs what the cheapest of all banks costs, in twenty small cases at random', async () => {
    const random = createStream({ seed: 20, replication: 1, source: 'plans', purpose: 'cases' });
    for (let number = 0; number < 20; number++) {
      const sizes = 2 + random.uniformInt(2);
      const draw = (from: number, to: number) => from + (to - from) * random.uniform();
      const problem = lossProblem({
        loads: Array.from({ length: sizes }, () => Number(draw(0.2, 2.5).toFixed(2))),
        costs: Array.from({ length: sizes }, (_, size) => Number(draw(0.5, 1.5 + size).toFixed(1))),
        strategy: number % 4 === 0 ? 'exact' : 'fallback',
        limit: Number(draw(0.02, 0.2).toFixed(3)),
        isTotal: number % 3 === 0,
        most: Array.from({ length: sizes }, () => 9),
      });
      const { bank, certificate } = await found(problem);
      expect([number, bank.cost]).toEqual([number, cheapestByEnumeration(problem)!.cost]);
      expect(certificate.isCertified).toBe(true);
    }
  });

  it('says so where not even the largest bank will do', async () => {
    const problem = lossProblem({ loads: [8, 6, 4], most: [9, 9, 11] });
    expect(await plan(problem)).toMatchObject({
      status: 'impossible',
      largest: { mix: [9, 9, 11] },
    });
  });

  it('says so where no bank is needed', async () => {
    expect(await plan(lossProblem({ loads: [3], limit: 1 }))).toEqual({ status: 'needless' });
  });

  it('has the best so far where it is cut off', async () => {
    const problem = lossProblem({ loads: [8, 6, 4] });
    let asked = 0;
    const late = await plan(problem, { isCancelled: () => ++asked > 40 });
    expect(late.status).toBe('cancelled');
    expect(late).toMatchObject({ bank: { mix: expect.any(Array) as unknown } });
    expect(await plan(problem, { isCancelled: () => true })).toEqual({
      status: 'cancelled',
      bank: undefined,
    });
  });
});

describe('a plan that is only simulated', () => {
  it.each([
    { loads: [3, 2], strategy: 'exact', limit: 0.06 },
    { loads: [3, 2], strategy: 'fallback', limit: 0.06 },
  ] as const)('has a bank that is right up to the indifference: $strategy', async (options) => {
    const problem = lossProblem(options);
    const { bank, certificate, predicted } = await found(problem, { ignoresTheory: true });
    expect(certificate).toMatchObject({ isCertified: true, confidence: 0.95 });
    expect(isRight({ ...problem, most: [12, 12] }, bank.mix)).toBe(true);
    const { blocking: exact } = exactJudgement(problem, bank.mix)!;
    exact.blocking.forEach((blocking, size) => {
      expect(predicted!.sizes[size]!.lower).toBeLessThan(blocking);
      expect(predicted!.sizes[size]!.upper).toBeGreaterThan(blocking);
    });
    for (const { mix, target } of certificate.misses) {
      const limit = options.limit * (1 - problem.indifference);
      expect(exactJudgement(problem, mix)!.ratios[target]).toBeGreaterThan(limit);
    }
  });

  it('is the same every time, and another with another seed', async () => {
    const one = await plan(lossProblem({ loads: [2], limit: 0.1 }), { ignoresTheory: true });
    expect(await plan(lossProblem({ loads: [2], limit: 0.1 }), { ignoresTheory: true })).toEqual(
      one,
    );
    expect(
      await plan(lossProblem({ loads: [2], limit: 0.1, seed: 2 }), { ignoresTheory: true }),
    ).not.toEqual(one);
  });
});
