import { describe, expect, it } from 'vitest';
import type { Certificate } from '../../../../sim/planning/certificate/certificate.ts';
import { checkCertificate } from '../../../../sim/planning/certificate/check-certificate.ts';
import { exactJudgement } from '../../../../sim/planning/judging/exact-judgement.ts';
import { meets } from '../../../../sim/planning/judging/judgement.ts';
import { plan, type PlanOptions } from '../../../../sim/planning/plan.ts';
import type { PlanProblem } from '../../../../sim/planning/plan-problem.ts';
import { spaceOf } from '../../../../sim/planning/space/space-of.ts';
import { rejectionPrice } from '../../../../sim/planning/total-cost/rejection-price.ts';
import { totalCost } from '../../../../sim/planning/total-cost/total-cost.ts';
import { createStream } from '../../../../sim/random/stream.ts';
import { erlangB } from '../../../../sim/theory/erlang-b.ts';
import { type LossOptions, lossProblem } from '../../../support/plan-problem.ts';

interface TotalOptions extends LossOptions {
  readonly rejectedParcel: number;
  readonly isLimited?: boolean;
  readonly indifference?: number;
}

/** Over one year. */
function totalProblem({
  rejectedParcel,
  isLimited = false,
  indifference = 0.05,
  ...options
}: TotalOptions): PlanProblem {
  const problem = lossProblem({ most: options.loads.map(() => 14), ...options });
  const { scenario } = problem;
  const costs = { ...scenario.costs, rejectedParcel, years: 1 };
  return {
    ...problem,
    scenario: { ...scenario, costs },
    targets: isLimited ? problem.targets : [],
    totalCost: { indifference },
  };
}

function exactTotal(problem: PlanProblem, mix: readonly number[], cost: number): number {
  const judgement = exactJudgement(problem, mix)!;
  return meets(judgement) ? totalCost(problem.scenario.costs, { ...judgement, cost }) : Infinity;
}

/** The least total cost, by looking at every bank: nothing is assumed, and nothing left out that may be it. */
function leastTotal(problem: PlanProblem): number {
  const { scenario, most } = problem;
  const space = spaceOf(scenario, { least: most.map(() => 0), most });
  let least = Infinity;
  for (const mix of space.byCost()) {
    const cost = space.cost(mix);
    if (cost >= least) break;
    least = Math.min(least, exactTotal(problem, mix, cost));
  }
  return least;
}

async function found(problem: PlanProblem, options: PlanOptions = {}) {
  const result = await plan(problem, options);
  if (result.status !== 'found') throw new Error(`the plan is ${result.status}`);
  return result;
}

describe('the plan with the least total cost', () => {
  it('is that of a full enumeration, in six small cases at random, with and without limits', async () => {
    const random = createStream({ seed: 5, replication: 1, source: 'plans', purpose: 'totals' });
    const draw = (from: number, to: number) => from + (to - from) * random.uniform();
    for (let number = 0; number < 6; number++) {
      const sizes = 2 + (number % 3 === 2 ? 1 : 0);
      const problem = totalProblem({
        loads: Array.from({ length: sizes }, () => Number(draw(0.2, 1.6).toFixed(2))),
        costs: Array.from({ length: sizes }, (_, size) => Number(draw(0.5, 1.5 + size).toFixed(1))),
        strategy: number % 4 === 0 ? 'exact' : 'fallback',
        limit: 0.04,
        rejectedParcel: draw(0.002, 0.02),
        isLimited: number % 2 === 1,
      });
      const { bank, certificate } = await found(problem);
      const total = totalCost(problem.scenario.costs, bank);
      expect([number, total]).toEqual([number, expect.closeTo(leastTotal(problem), 9)]);
      expect(certificate).toMatchObject({ isCertified: true, confidence: 1 });
      expect((await checkCertificate(problem, certificate, { seed: 2 })).problems).toEqual([]);
    }
  });

  it.each([4, 25])(
    'of one size stops where a compartment saves less than it costs: %d erlangs',
    async (load) => {
      const problem = totalProblem({ loads: [load], most: [99], rejectedParcel: 0.01 });
      const price = rejectionPrice(problem.scenario.costs);
      // Twelve dwells a day.
      const saves = (count: number) =>
        price * 12 * load * (erlangB(load, count) - erlangB(load, count + 1));
      let enough = 0;
      while (saves(enough) > 1) enough++;
      const { bank, certificate } = await found(problem);
      expect(bank.mix).toEqual([enough]);
      expect(certificate).toMatchObject({ isCertified: true, condition: { kind: 'proven' } });
    },
  );

  it('says so where it is cheaper to reject every parcel', async () => {
    const problem = totalProblem({ loads: [2, 1], rejectedParcel: 1e-5 });
    expect(await plan(problem)).toEqual({ status: 'needless' });
    const limited = totalProblem({
      loads: [2, 1],
      rejectedParcel: 1e-5,
      limit: 0.1,
      isLimited: true,
    });
    expect((await found(limited)).bank.mix).not.toEqual([0, 0]);
  });

  it('is right up to its indifference where it is simulated, and is proven again', async () => {
    const options = { loads: [2], costs: [1.5], most: [9], rejectedParcel: 0.02 };
    const problem = totalProblem({ ...options, indifference: 0.15 });
    const { bank, certificate } = await found(problem, { ignoresTheory: true });
    expect(certificate).toMatchObject({ isCertified: true, confidence: 0.95 });
    expect(certificate.dearer!.length).toBeGreaterThan(1);
    const total = exactTotal(problem, bank.mix, bank.cost);
    expect(leastTotal(problem)).toBeGreaterThanOrEqual(0.85 * total);
    const { problems, costClaims } = await checkCertificate(problem, certificate, { seed: 2 });
    expect(problems).toEqual([]);
    expect(costClaims).toHaveLength(certificate.dearer!.length);
  });

  it.each<[string, (certificate: Certificate) => Certificate]>([
    ['nothing is claimed of', (it) => ({ ...it, dearer: it.dearer!.slice(0, -1) })],
    ['nothing is claimed of', (it) => ({ ...it, dearer: it.dearer!.slice(1) })],
    [
      'could not be proven again',
      (it) => ({
        ...it,
        dearer: it.dearer!.map((claim) => (claim.box ? claim : { ...claim, cost: 5 })),
      }),
    ],
    ['the bank costs', (it) => ({ ...it, bank: { ...it.bank, cost: it.bank.cost - 1 } })],
  ])(
    'has a certificate of which nothing can be left out or changed: %s',
    async (sentence, changed) => {
      const problem = totalProblem({ loads: [2, 1], rejectedParcel: 0.01 });
      const { certificate } = await found(problem);
      const { problems } = await checkCertificate(problem, changed(certificate), { seed: 2 });
      expect(problems).toContainEqual(expect.stringContaining(sentence));
    },
  );
});
