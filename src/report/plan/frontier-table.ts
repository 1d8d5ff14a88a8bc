import type { FrontierPoint } from '../../../sim/planning/outlook/frontier.ts';
import type { PricedJudgement } from '../../../sim/planning/search/search.ts';
import { rounded } from '../numbers.ts';
import { alignTable } from '../table.ts';
import { costWords } from './cost-words.ts';
import { mixWords } from './mix-words.ts';

const DIGITS = 3;

/** What other limits cost, the loosest first, with the plan among them; the heading first. */
export function frontierTable(
  planned: PricedJudgement,
  frontier: readonly FrontierPoint[],
  sizes: readonly { readonly name: string }[],
): string[] {
  const points = [...frontier, { times: 1, bank: planned }].toSorted((a, b) => b.times - a.times);
  return alignTable(
    [
      { heading: 'Limits', align: 'left' },
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
