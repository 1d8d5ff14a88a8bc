import { checkWarmUp } from '../../../sim/statistics/warm-up-check.ts';
import { plural } from '../numbers.ts';
import type { NoteworthyRule } from './rule.ts';

/** Whether the bank still seems to fill up when the statistics begin. */
export const warmUp: NoteworthyRule = ({ scenario: { warmUpDays }, estimates }) => {
  const { truncation, verdict } = checkWarmUp(estimates.occupiedAtStart, warmUpDays);
  if (verdict !== 'tooShort') return [];
  return [
    `The bank seems to settle later than its warm-up of ${plural(warmUpDays, 'day')}: by MSER-5 ${plural(truncation, 'day')} ` +
      `would be left out, with --set warmUp="${truncation} d".`,
  ];
};
