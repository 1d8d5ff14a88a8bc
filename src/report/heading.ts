import { VERSION } from '../version.ts';
import type { Finding } from './finding.ts';
import { percent, plural } from './numbers.ts';

/** How every report begins; a later run knows by it what it may replace (src/files/replaceable.ts). */
const REPORT_MARK = `Pigeonhole ${VERSION}`;

export function title({ scenario }: Finding): string {
  return `${REPORT_MARK} · ${scenario.name}`;
}

/** What was run, so that it can be run again. */
export function setting(finding: Finding): string {
  const { scenario, estimates } = finding;
  const { days, warmUpDays, seed, strategy, sizes } = scenario;
  const { replications } = estimates;
  const compartments = sizes.reduce((sum, { count }) => sum + count, 0);
  const interval = replications > 1 ? ' ± is the half-width of a 95 % interval.' : '';
  return (
    `${plural(compartments, 'compartment')}, strategy ${strategy.name} (${strategy.within} within a ` +
    `size), ${plural(days, 'day')} after ${plural(warmUpDays, 'day')} of warm-up, ${finished(finding)}, ` +
    `seed ${seed}.${interval}`
  );
}

function finished({ scenario: { replications: asked }, estimates, precision }: Finding): string {
  const { replications } = estimates;
  const all = plural(replications, 'replication');
  if (precision?.status === 'reached')
    return `${all} (as many as ± ${percent(precision.wanted)} took)`;
  return replications < asked
    ? `${replications} of ${plural(asked, 'replication')} (partial)`
    : all;
}
