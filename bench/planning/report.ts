import { percent, rounded } from '../../src/report/numbers.ts';
import { costWords } from '../../src/report/plan/cost-words.ts';
import { alignTable } from '../../src/report/table.ts';
import type { MeasuredPlan } from './measure-plan.ts';

/** A line for each plan. */
export function formatPlans(plans: readonly MeasuredPlan[]): string {
  return alignTable(
    [
      { heading: 'plan', align: 'left' },
      { heading: 'bank', align: 'left' },
      { heading: 'cost', align: 'right' },
      { heading: 'certified', align: 'left' },
      { heading: 'CPU s', align: 'right' },
      { heading: 'at most', align: 'right' },
      { heading: '', align: 'left' },
      { heading: 'checksum', align: 'left' },
    ],
    plans.map((plan) => [
      plan.name,
      plan.mix.join('/'),
      costWords(plan.cost),
      certifiedWords(plan),
      rounded(plan.seconds, 2),
      String(plan.allowedSeconds),
      plan.isReached ? 'reached' : 'MISSED',
      plan.checksum,
    ]),
  ).join('\n');
}

function certifiedWords({ isCertified, confidence }: MeasuredPlan): string {
  if (!isCertified) return 'no';
  return confidence === 1 ? 'exactly' : percent(confidence);
}
