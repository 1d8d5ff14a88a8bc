import { percent } from '../numbers.ts';
import type { NoteworthyRule } from './rule.ts';

const MAX_RELATIVE = 0.2;
const WANTED_RELATIVE = 0.1;

/** How far the blocking probability can be trusted, and what would help. */
export const precision: NoteworthyRule = ({ estimates }) => {
  const { replications, blocking, improved } = estimates;
  const { ratio, lower, upper, halfWidth, numerator, method } = blocking;
  if (replications === 1) {
    return ['One replication says nothing of its own error: add --replications 20 for intervals.'];
  }
  if (ratio === undefined || numerator === 0 || method === 'none') return [];
  const best = improved?.total?.halfWidth ?? halfWidth ?? (upper! - lower!) / 2;
  const relative = best / ratio;
  if (relative <= MAX_RELATIVE) return [];
  const needed = Math.ceil(replications * (relative / WANTED_RELATIVE) ** 2);
  const width =
    method === 'fewEvents'
      ? `goes from ${percent(lower!)} to ${percent(upper!)}, because rejections are few or come in few episodes`
      : `is wide (± ${percent(relative)} of it)`;
  return [
    `The interval of the blocking probability ${width}; about --replications ${needed} would bring it to ` +
      `± ${percent(WANTED_RELATIVE)}.`,
  ];
};
