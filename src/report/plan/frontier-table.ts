import type { FrontierPoint } from '../../../sim/planning/outlook/frontier.ts';
import type { PricedJudgement } from '../../../sim/planning/search/found.ts';
import type { PlanProblem } from '../../../sim/planning/plan-problem.ts';
import { rounded } from '../numbers.ts';
import { alignTable } from '../table.ts';
import { costWords } from './cost-words.ts';
import { mixWords } from './mix-words.ts';

const DIGITS = 3;

/** What other limits, or prices, cost, the loosest first, with the plan among them; the heading first. */
export function frontierTable(
  planned: PricedJudgement,
  frontier: readonly FrontierPoint[],
  { scenario: { sizes }, totalCost }: Pick<PlanProblem, 'scenario' | 'totalCost'>,
): string[] {
  const points = [...frontier, { times: 1, bank: planned }].toSorted((a, b) => b.times - a.times);
  return alignTable(
    [
      { heading: totalCost === undefined ? 'Limits' : 'Rejected parcel', align: 'left' },
      { heading: 'Cost', align: 'right' },
      { heading: 'Blocking, %', align: 'right' },
      { heading: 'It is', align: 'left' },
      { heading: 'Bank', align: 'left' },
    ],
    points.map(({ times, bank }) => [
      times === 1 ? 'as wanted' : `${times} times`,
      ...(bank === undefined
        ? ['', '', '', 'none that was allowed']
        : [
            costWords(bank.cost),
            rounded(100 * bank.blocking.total, DIGITS),
            bank.rule === undefined ? 'estimated' : 'exact',
            mixWords(bank.mix, sizes),
          ]),
    ]),
  );
}
