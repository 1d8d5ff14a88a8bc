import { isAboutTotal, type PlanProblem } from '../../../sim/planning/plan-problem.ts';
import type { PricedJudgement } from '../../../sim/planning/search/found.ts';
import { totalCost } from '../../../sim/planning/total-cost/total-cost.ts';
import { plural } from '../numbers.ts';
import { costWords, roundCostWords } from './cost-words.ts';
import { mixWords } from './mix-words.ts';

/** `9 S and 7 L for 18.8`, and where rejected parcels count, what they cost and what that comes to. */
export function pricedWords(problem: PlanProblem, bank: PricedJudgement): string {
  const { sizes, costs } = problem.scenario;
  const words = `${mixWords(bank.mix, sizes)} for ${costWords(bank.cost)}`;
  if (!isAboutTotal(problem)) return words;
  const total = totalCost(costs, bank);
  return (
    `${words}, with ${roundCostWords(total - bank.cost)} for the parcels that are rejected in ` +
    `${plural(costs.years, 'year')}: ${roundCostWords(total)} in all`
  );
}
