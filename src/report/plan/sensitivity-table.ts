import type { Appraisal, Measure } from '../../../sim/planning/outlook/appraisal.ts';
import type { Outlook } from '../../../sim/planning/outlook/outlook.ts';
import { standingOf } from '../../../sim/planning/standing.ts';
import { allowedRatio } from '../../../sim/planning/target/target-ratio.ts';
import type { Target } from '../../../sim/planning/target/target.ts';
import { rounded, UNKNOWN } from '../numbers.ts';
import { alignTable } from '../table.ts';
import { changeWords } from './change-words.ts';

const DIGITS = 2;

/** What the targets limit, in percent, in the planned world and in others; the heading first. */
export function sensitivityTable(
  { planned, worlds }: Outlook,
  targets: readonly Target[],
): string[] {
  return alignTable(
    [
      { heading: 'Rejected, %', align: 'left' },
      ...targets.map((target) => ({ heading: headingOf(target), align: 'right' as const })),
      { heading: 'Met', align: 'left' },
    ],
    [
      row('as planned', planned.appraisal, targets),
      ...worlds.map(({ change, appraisal }) => row(changeWords(change), appraisal, targets)),
    ],
  );
}

/** The size, or what is counted. */
function headingOf(target: Target): string {
  if (target.kind === 'blocking') return target.size ?? 'All';
  return `${target.per}s with more than ${target.limit}`;
}

function row(label: string, appraisal: Appraisal, targets: readonly Target[]): string[] {
  const standings = new Set(
    targets.map((target, index) => standingOf(appraisal.targets[index]!, allowedRatio(target))),
  );
  const met = standings.has('misses') ? 'no' : standings.has('unclear') ? 'not clear' : 'yes';
  return [label, ...appraisal.targets.map(between), met];
}

/** `0.53`, or `0.53 (0.49–0.57)` where it is not exact. */
function between({ ratio, lower, upper }: Measure): string {
  if (ratio === undefined) return UNKNOWN;
  const value = rounded(100 * ratio, DIGITS);
  if (lower === undefined || upper === undefined || lower === upper) return value;
  return `${value} (${rounded(100 * lower, DIGITS)}–${rounded(100 * upper, DIGITS)})`;
}
