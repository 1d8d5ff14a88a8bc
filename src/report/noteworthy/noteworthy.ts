import type { Finding } from '../finding.ts';
import { expired } from './expired.ts';
import { faults } from './faults.ts';
import { full } from './full.ts';
import { improved } from './improved.ts';
import { noRejections } from './no-rejections.ts';
import { precision } from './precision.ts';
import { retries } from './retries.ts';
import type { NoteworthyRule } from './rule.ts';
import { walkAways } from './walk-aways.ts';
import { warmUp } from './warm-up.ts';
import { wear } from './wear.ts';

/** Every rule, in the order of the report. A new one is a file and a line here. */
const RULES: readonly NoteworthyRule[] = [
  full,
  noRejections,
  retries,
  walkAways,
  expired,
  faults,
  wear,
  warmUp,
  improved,
  precision,
];

export function noteworthy(finding: Finding): string[] {
  return RULES.flatMap((rule) => rule(finding));
}
