import { VERSION } from '../version.ts';
import type { Finding } from './finding.ts';
import { plural } from './numbers.ts';

/** How every report begins; a later run knows by it what it may replace (src/files/replaceable.ts). */
const REPORT_MARK = `Pigeonhole ${VERSION}`;

export function title({ scenario }: Finding): string {
  return `${REPORT_MARK} · ${scenario.name}`;
}

/** What was run, so that it can be run again. */
export function setting({ scenario, estimates }: Finding): string {
  const { days, warmUpDays, seed, strategy, sizes, replications: asked } = scenario;
  const { replications } = estimates;
  const compartments = sizes.reduce((sum, { count }) => sum + count, 0);
  const finished =
    replications < asked
      ? `${replications} of ${plural(asked, 'replication')} (partial)`
      : plural(replications, 'replication');
  const interval = replications > 1 ? ' ± is the half-width of a 95 % interval.' : '';
  return (
    `${plural(compartments, 'compartment')}, strategy ${strategy.name} (${strategy.within} within a ` +
    `size), ${plural(days, 'day')} after ${plural(warmUpDays, 'day')} of warm-up, ${finished}, ` +
    `seed ${seed}.${interval}`
  );
}
