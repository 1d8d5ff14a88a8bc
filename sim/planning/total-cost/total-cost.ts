import type { CostSpec } from '../../scenario/scenario.ts';
import type { PricedJudgement } from '../search/found.ts';
import { rejectionPrice } from './rejection-price.ts';

/** What a bank costs with the parcels that it rejects. */
export function totalCost(
  costs: CostSpec,
  { cost, rejectedPerDay }: Pick<PricedJudgement, 'cost' | 'rejectedPerDay'>,
): number {
  return cost + rejectionPrice(costs) * rejectedPerDay;
}
