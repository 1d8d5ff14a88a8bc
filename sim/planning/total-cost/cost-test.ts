import type { Verdict } from '../certificate/claim.ts';
import type { ClaimTest } from '../certificate/prove.ts';
import type { PlanProblem, TotalCostGoal } from '../plan-problem.ts';
import { rejectedIn } from '../simulating/sampler.ts';
import type { Mix } from '../space/mix.ts';
import { createSequentialMean } from '../../statistics/sequential-mean.ts';
import type { Box } from './box.ts';
import type { CostClaim } from './cost-claim.ts';
import { rejectionPrice } from './rejection-price.ts';

export interface CostHypothesis extends Pick<CostClaim, 'box' | 'cost'> {
  readonly confidence: number;
  /** The claim is given up once the difference is shown to be below this. */
  readonly beyond: number;
}

export interface CostTest extends ClaimTest {
  claim(): CostClaim;
}

/** Tests that no bank of a box costs less in total than a planned one, on the same parcels for both. */
export function costTest(
  { scenario, totalCost }: PlanProblem & { readonly totalCost: TotalCostGoal },
  planned: { readonly mix: Mix; readonly cost: number },
  { box, cost, confidence, beyond }: CostHypothesis,
): CostTest {
  const sequence = createSequentialMean(confidence);
  const perRejected = rejectionPrice(scenario.costs) / scenario.days;
  const kept = 1 - totalCost.indifference;
  const verdict = (): Verdict => {
    const { lower = -Infinity, upper = Infinity } = sequence.interval();
    if (lower >= 0) return 'proven';
    return upper < beyond ? 'refuted' : 'unresolved';
  };
  return {
    mixes: mixesOf(planned.mix, box),
    add(samples) {
      const [own, others] = samples.map(rejectedIn);
      const least = cost + perRejected * (others ?? 0);
      sequence.add(least - kept * (planned.cost + perRejected * own!), own! + (others ?? 0));
    },
    verdict,
    claim() {
      const { replications, mean: difference, lower, upper } = sequence.interval();
      return {
        box,
        cost,
        verdict: verdict(),
        evidence: { kind: 'simulated', replications, confidence, difference, lower, upper },
      };
    },
  };
}

/** The planned one first. */
function mixesOf(planned: Mix, box: Box | undefined): Mix[] {
  return box === undefined ? [planned] : [planned, box.most];
}
