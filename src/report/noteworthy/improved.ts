import { twinControlNamed } from '../../../sim/experiment/variance/controls.ts';
import { rounded } from '../numbers.ts';
import type { NoteworthyRule } from './rule.ts';

/** Where the improved blocking comes from, and how much it is worth. */
export const improved: NoteworthyRule = ({ estimates: { improved: found } }) => {
  if (found === undefined || found.total === null) return [];
  const twins = found.by.flatMap((name) =>
    name === 'time-average' ? [] : [twinControlNamed(name).says],
  );
  const what = found.by.includes('time-average')
    ? 'the time without room for parcels that come one at a time, in place of those rejected'
    : 'rejected parcels over those to be expected';
  const corrected =
    twins.length === 0
      ? ''
      : `, corrected by what the same parcels did in banks with known answers: ${twins.join('; ')}`;
  return [
    `Improved is ${what}${corrected}. Blocking has ${rounded(found.total.varianceReduction, 2)} times its variance.`,
  ];
};
