import type { Judgement } from '../judging/judgement.ts';
import { allowedRatio } from '../target/target-ratio.ts';
import type { Target } from '../target/target.ts';
import type { Claim } from './claim.ts';

/** That a mix meets a target or misses it, where it is known which; undefined where it is not. */
export function exactClaim(
  targets: readonly Target[],
  { mix, rule, ratios }: Pick<Judgement, 'mix' | 'rule' | 'ratios'>,
  { target, says }: Pick<Claim, 'target' | 'says'>,
): Claim | undefined {
  if (rule === undefined) return undefined;
  const ratio = ratios[target]!;
  const truth = ratio <= allowedRatio(targets[target]!) ? 'meets' : 'misses';
  const verdict = truth === says ? 'proven' : 'refuted';
  return { mix, target, says, verdict, evidence: { kind: 'exact', rule, ratio } };
}
