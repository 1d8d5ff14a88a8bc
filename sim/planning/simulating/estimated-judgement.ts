import type { RatioTotals } from '../../statistics/ratio-jackknife.ts';
import { type Judgement, judgementOf } from '../judging/judgement.ts';
import type { PlanProblem } from '../plan-problem.ts';
import type { Mix } from '../space/mix.ts';
import { rejectedIn, type Sample } from './sampler.ts';
import { zoneOf } from './zone.ts';

/** What samples of a mix say of it, as it looks, without saying how surely. */
export function estimatedJudgement(
  problem: Pick<PlanProblem, 'scenario' | 'targets' | 'indifference'>,
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
      rejectedPerDay: rejectedPerDay(problem, samples),
      rule: undefined,
    },
    targets.map((target) => zoneOf(target, problem).aim),
  );
}

/** On average over so many samples, each of so many days as the scenario says. */
function rejectedPerDay(
  { scenario }: Pick<PlanProblem, 'scenario'>,
  samples: readonly Sample[],
): number {
  const rejected = samples.reduce((sum, sample) => sum + rejectedIn(sample), 0);
  return rejected / (samples.length * scenario.days);
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
