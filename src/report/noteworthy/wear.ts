import { createBank } from '../../../machines/bank.ts';
import { rounded } from '../numbers.ts';
import type { NoteworthyRule } from './rule.ts';

/** Openings of the busiest door against the average of its size. */
const MIN_RATIO = 2;
/** Fewer openings a day than this wear out nothing. */
const MIN_PER_DAY = 0.5;

/** Doors that open much more often than others of their size. */
export const wear: NoteworthyRule = ({ scenario, estimates: { doorOpeningsPerDay } }) => {
  const bank = createBank(scenario.sizes);
  const uneven = bank.sizes
    .map((size, index) => {
      const first = bank.firstOfSize[index]!;
      const openings = doorOpeningsPerDay.slice(first, bank.firstOfSize[index + 1]);
      const most = Math.max(...openings);
      const mean = openings.reduce((sum, perDay) => sum + perDay, 0) / openings.length;
      return { size, door: bank.idOf(first + openings.indexOf(most)), most, ratio: most / mean };
    })
    .filter(({ most, ratio }) => most >= MIN_PER_DAY && ratio >= MIN_RATIO)
    .toSorted((a, b) => b.ratio - a.ratio)[0];
  if (uneven === undefined) return [];
  return [
    `Doors wear unevenly: ${uneven.door} opens ${rounded(uneven.most)} times a day, ` +
      `${rounded(uneven.ratio, 2)} times as often as the average ${uneven.size}` +
      `${scenario.strategy.within === 'least-worn' ? '' : '; strategy.within: least-worn spreads it'}.`,
  ];
};
