import { percent, plural } from '../numbers.ts';
import type { NoteworthyRule } from './rule.ts';

const MAX_RELATIVE = 0.2;
const WANTED_RELATIVE = 0.1;
/** Below this many rejections in all, the interval is too narrow (sim/statistics/ratio-interval.ts). */
const MIN_REJECTED = 10;

/** How far the blocking probability can be trusted, and what would help. */
export const precision: NoteworthyRule = ({ estimates: { replications, totals, blocking } }) => {
  const { ratio, halfWidth, numerator } = blocking;
  if (replications === 1) {
    return ['One replication says nothing of its own error: add --replications 20 for intervals.'];
  }
  if (ratio === undefined || numerator === 0) return [];
  if (numerator < MIN_REJECTED) {
    return [
      `Only ${plural(totals.rejected, 'rejection')} in all: the interval is too narrow to trust; ` +
        'more --replications or --days would tell.',
    ];
  }
  if (halfWidth === undefined || halfWidth <= MAX_RELATIVE * ratio) return [];
  const relative = halfWidth / ratio;
  const needed = Math.ceil(replications * (relative / WANTED_RELATIVE) ** 2);
  return [
    `The interval of the blocking probability is wide (± ${percent(relative)} of it); about ` +
      `--replications ${needed} would bring it to ± ${percent(WANTED_RELATIVE)}.`,
  ];
};
