import type { RatioTotals } from '../../statistics/ratio-jackknife.ts';
import { blockingOf } from '../blocking.ts';
import type { Study } from '../study.ts';

/** Rejected and offered parcels of all sizes, a pair a replication. */
export function blockingTotals({ replications }: Study): RatioTotals[] {
  return replications.map(blockingOf);
}

/** The same of one size; undefined if the bank has none of that name. */
export function sizeBlockingTotals(
  { scenario, replications }: Study,
  name: string,
): RatioTotals[] | undefined {
  const index = scenario.sizes.findIndex((size) => size.name === name);
  if (index < 0) return undefined;
  return replications.map(({ sizes }) => {
    const { rejected, offered } = sizes[index]!;
    return { numerator: rejected, denominator: offered };
  });
}
