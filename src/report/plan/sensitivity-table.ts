import type { Measure } from '../../../sim/planning/outlook/appraisal.ts';
import type { BankAppraisal, Outlook } from '../../../sim/planning/outlook/outlook.ts';
import type { PlanProblem } from '../../../sim/planning/plan-problem.ts';
import { standingOf } from '../../../sim/planning/standing.ts';
import { allowedRatio } from '../../../sim/planning/target/target-ratio.ts';
import type { Target } from '../../../sim/planning/target/target.ts';
import { rejectionPrice } from '../../../sim/planning/total-cost/rejection-price.ts';
import { rounded, UNKNOWN } from '../numbers.ts';
import { alignTable } from '../table.ts';
import { changeWords } from './change-words.ts';
import { roundCostWords } from './cost-words.ts';

const DIGITS = 2;

type Problem = Pick<PlanProblem, 'scenario' | 'targets' | 'totalCost'>;

/**
 * What the targets limit, in percent, in the planned world and in others, or what is rejected of all where there are
 * none; and the total cost where that counts. The heading first.
 */
export function sensitivityTable({ planned, worlds }: Outlook, problem: Problem): string[] {
  const { targets, totalCost } = problem;
  return alignTable(
    [
      { heading: 'Rejected, %', align: 'left' },
      ...(targets.length === 0 ? ['All'] : targets.map(headingOf)).map(right),
      ...(totalCost === undefined ? [] : [right('In all')]),
      ...(targets.length === 0 ? [] : [{ heading: 'Met', align: 'left' as const }]),
    ],
    [
      row('as planned', planned, problem),
      ...worlds.map(({ change, appraisal }) =>
        row(changeWords(change), { cost: planned.cost, appraisal }, problem),
      ),
    ],
  );
}

const right = (heading: string) => ({ heading, align: 'right' as const });

/** The size, or what is counted. */
function headingOf(target: Target): string {
  if (target.kind === 'blocking') return target.size ?? 'All';
  return `${target.per}s with more than ${target.limit}`;
}

function row(
  label: string,
  { cost, appraisal }: Pick<BankAppraisal, 'cost' | 'appraisal'>,
  { scenario, targets, totalCost }: Problem,
): string[] {
  const standings = new Set(
    targets.map((target, index) => standingOf(appraisal.targets[index]!, allowedRatio(target))),
  );
  const met = standings.has('misses') ? 'no' : standings.has('unclear') ? 'not clear' : 'yes';
  const { ratio } = appraisal.rejectedPerDay;
  const all =
    ratio === undefined ? UNKNOWN : roundCostWords(cost + rejectionPrice(scenario.costs) * ratio);
  return [
    label,
    ...(targets.length === 0 ? [appraisal.total] : appraisal.targets).map(between),
    ...(totalCost === undefined ? [] : [all]),
    ...(targets.length === 0 ? [] : [met]),
  ];
}

/** `0.53`, or `0.53 (0.49–0.57)` where it is not exact. */
function between({ ratio, lower, upper }: Measure): string {
  if (ratio === undefined) return UNKNOWN;
  const value = rounded(100 * ratio, DIGITS);
  if (lower === undefined || upper === undefined || lower === upper) return value;
  return `${value} (${rounded(100 * lower, DIGITS)}–${rounded(100 * upper, DIGITS)})`;
}
