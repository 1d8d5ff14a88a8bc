import { exactValues } from '../../known/what-is-known.ts';
import { expectedPerDay } from '../../traffic/expected-per-day.ts';
import type { Mix } from '../space/mix.ts';
import { exactRatio } from '../target/target-ratio.ts';
import type { PlanProblem } from '../plan-problem.ts';
import { withMix } from '../with-mix.ts';
import { type Judgement, judgementOf } from './judgement.ts';

/** A plan asks of many mixes: beyond this, simulation is quicker. */
const LIMITS = { maxStates: 60_000 };

/** What is exactly known of a mix; undefined where a target's ratio is not. */
export function exactJudgement(
  { scenario, targets }: Pick<PlanProblem, 'scenario' | 'targets'>,
  mix: Mix,
): Judgement | undefined {
  if (targets.some(({ kind }) => kind !== 'blocking')) return undefined;
  const bank = withMix(scenario, mix);
  const known = exactValues(bank, LIMITS);
  if (known === undefined) return undefined;
  const ratios = targets.map((target) => exactRatio(target, known, bank.sizes)!);
  const blocking = { blocking: known.sizes, total: known.total };
  const rejectedPerDay = known.total * expectedPerDay(scenario);
  return judgementOf(targets, { mix, ratios, blocking, rejectedPerDay, rule: known.rule });
}
