import type { Claim, Evidence } from '../../../sim/planning/certificate/claim.ts';
import type { PlanProblem } from '../../../sim/planning/plan-problem.ts';
import { allowedRatio } from '../../../sim/planning/target/target-ratio.ts';
import type { Target } from '../../../sim/planning/target/target.ts';
import { percent, plural, UNKNOWN } from '../numbers.ts';
import { mixWords } from './mix-words.ts';

/** `9 S, 8 M and 12 L: blocking of S 1.05 %, not 1 %`. */
export function claimWords(
  { targets, scenario }: Pick<PlanProblem, 'targets' | 'scenario'>,
  { mix, target, evidence }: Claim,
): string {
  const limited = targets[target]!;
  return (
    `${mixWords(mix, scenario.sizes)}: ${measureWords(limited)} ${evidenceWords(evidence)}, ` +
    `allowed ${percent(allowedRatio(limited), 3)}`
  );
}

/** What a target limits, in words. */
function measureWords(target: Target): string {
  if (target.kind === 'rejected') return `${target.per}s with more than ${target.limit} rejected`;
  return target.size === undefined ? 'blocking' : `blocking of ${target.size}`;
}

function evidenceWords(evidence: Evidence): string {
  if (evidence.kind === 'exact') return percent(evidence.ratio, 3);
  const { ratio, lower, upper, replications } = evidence;
  if (ratio === undefined) return UNKNOWN;
  const between =
    lower === undefined || upper === undefined
      ? ''
      : ` (${percent(lower, 3)} to ${percent(upper, 3)})`;
  return `${percent(ratio, 3)}${between} in ${plural(replications, 'replication')}`;
}
