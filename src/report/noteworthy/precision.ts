import { count, percent, plural } from '../numbers.ts';
import type { PrecisionFound } from '../finding.ts';
import type { NoteworthyRule } from './rule.ts';

const MAX_RELATIVE = 0.2;
const WANTED_RELATIVE = 0.1;

/** How far the blocking probability can be trusted, and what would help. */
export const precision: NoteworthyRule = ({ estimates, precision: found }) => {
  const { replications, blocking, improved } = estimates;
  if (found?.status === 'capped') return [missed(found)];
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

/** The cap came before the precision. */
function missed({ wanted, replications, ratio, halfWidth, remaining }: PrecisionFound): string {
  const cap = `${plural(replications, 'replication')} did not bring the blocking probability to ± ${percent(wanted)}`;
  if (!ratio || halfWidth === undefined) return `${cap}: no parcel was rejected.`;
  const more = remaining === undefined ? '' : `; about ${count(remaining)} more would`;
  return `${cap} of it, but to ± ${percent(halfWidth / ratio)}${more}.`;
}
