import type { RatioTotals } from '../../statistics/ratio-jackknife.ts';
import { type Judgement, judgementOf } from '../judging/judgement.ts';
import type { PlanProblem } from '../plan-problem.ts';
import type { Mix } from '../space/mix.ts';
import type { Sample } from './sampler.ts';
import { zoneOf } from './zone.ts';

/** What samples of a mix say of it, as it looks, without saying how surely. */
export function estimatedJudgement(
  problem: Pick<PlanProblem, 'targets' | 'indifference'>,
  mix: Mix,
  samples: readonly Sample[],
): Judgement {
  const sizes = mix.map((_, size) => summed(samples.map((sample) => sample.sizes[size]!)));
  const { targets } = problem;
  return judgementOf(
    targets,
    {
      mix,
      ratios: targets.map((_, target) =>
        ratioOf(summed(samples.map((sample) => sample.targets[target]!))),
      ),
      blocking: { blocking: sizes.map(ratioOf), total: ratioOf(summed(sizes)) },
      rule: undefined,
    },
    targets.map((target) => zoneOf(target, problem).aim),
  );
}

function summed(totals: readonly RatioTotals[]): RatioTotals {
  return {
    numerator: totals.reduce((sum, { numerator }) => sum + numerator, 0),
    denominator: totals.reduce((sum, { denominator }) => sum + denominator, 0),
  };
}

/** Of nothing that was offered nothing is rejected. */
function ratioOf({ numerator, denominator }: RatioTotals): number {
  return denominator === 0 ? 0 : numerator / denominator;
}
