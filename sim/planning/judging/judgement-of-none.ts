import { factsOf } from '../../known/facts.ts';
import { weightedMean } from '../../theory/blocking-by-size.ts';
import { expectedPerDay } from '../../traffic/expected-per-day.ts';
import type { PlanProblem } from '../plan-problem.ts';
import type { Mix } from '../space/mix.ts';
import { exactRatio } from '../target/target-ratio.ts';
import { type Judgement, judgementOf } from './judgement.ts';

/** Of a bank without compartments, which nobody can simulate: it rejects all that come. Undefined for others. */
export function judgementOfNone(
  { scenario, targets }: Pick<PlanProblem, 'scenario' | 'targets'>,
  mix: Mix,
): Judgement | undefined {
  if (mix.some((count) => count > 0)) return undefined;
  const perDay = factsOf(scenario).sizes.map((size) => size.perDay);
  const comes = perDay.map((each) => (each > 0 ? 1 : 0));
  const total = comes.includes(1) ? weightedMean(comes, perDay) : 0;
  const ratios = targets.map(
    (target) => exactRatio(target, { sizes: comes, total }, scenario.sizes) ?? total,
  );
  const blocking = { blocking: comes, total };
  const rejectedPerDay = expectedPerDay(scenario);
  return judgementOf(targets, { mix, ratios, blocking, rejectedPerDay, rule: undefined });
}
