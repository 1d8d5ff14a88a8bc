import { twinControlNamed } from '../../../sim/experiment/variance/controls.ts';
import { rounded } from '../numbers.ts';
import type { NoteworthyRule } from './rule.ts';

/** Where the improved blocking comes from, and how much it is worth. */
export const improved: NoteworthyRule = ({ estimates: { improved: found } }) => {
  if (found === undefined || found.total === null) return [];
  const twins = found.by.flatMap((name) =>
    name === 'time-average' ? [] : [twinControlNamed(name).says],
  );
  const corrected =
    twins.length === 0
      ? ''
      : `, and is corrected by what the same parcels did in banks with known answers: ${twins.join('; ')}`;
  return [
    `Improved is the time without room for a parcel, in place of rejected parcels${corrected}. ` +
      `Blocking has ${rounded(found.total.varianceReduction, 2)} times its variance.`,
  ];
};
