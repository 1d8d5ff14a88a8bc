import type { Measure } from '../../../sim/planning/outlook/appraisal.ts';
import type { BankAppraisal, Outlook } from '../../../sim/planning/outlook/outlook.ts';
import { standingOf } from '../../../sim/planning/standing.ts';
import { allowedRatio } from '../../../sim/planning/target/target-ratio.ts';
import { type Target, wordTarget } from '../../../sim/planning/target/target.ts';
import { listed } from '../../../sim/scenario/wording.ts';
import { rounded } from '../numbers.ts';
import { mixChangeWords } from './change-words.ts';
import { costWords } from './cost-words.ts';

type Sizes = readonly { readonly name: string }[];

/** What each neighbour costs more or less, and does: `One L less saves 2 and breaks blocking <= 1% by 0.3 points.` */
export function neighbourLines(
  { planned, neighbours }: Outlook,
  targets: readonly Target[],
  sizes: Sizes,
): string[] {
  return neighbours.map((neighbour) => {
    const words = mixChangeWords(planned.mix, neighbour.mix, sizes);
    const change = words[0]!.toUpperCase() + words.slice(1);
    return `${change} ${priceWords(neighbour.cost - planned.cost)} and ${standingWords(neighbour, targets)}.`;
  });
}

/** How today's bank stands to the planned one. */
export function todayLine({ planned, today }: Outlook, targets: readonly Target[]): string {
  const standing = standingWords(today, targets);
  if (today.cost === Infinity) {
    return `Today's bank cannot be built of these columns; it ${standing}.`;
  }
  if (today.mix.join() === planned.mix.join()) return "It is today's bank.";
  const difference = today.cost - planned.cost;
  const against =
    difference === 0
      ? 'as much as this one'
      : `${costWords(Math.abs(difference))} ${difference > 0 ? 'more' : 'less'} than this one`;
  return `Today's bank costs ${costWords(today.cost)}, ${against}, and ${standing}.`;
}

function priceWords(difference: number): string {
  if (Math.abs(difference) < 1e-6) return 'costs the same';
  return difference < 0 ? `saves ${costWords(-difference)}` : `costs ${costWords(difference)}`;
}

function standingWords({ appraisal }: BankAppraisal, targets: readonly Target[]): string {
  const judged = targets.map((target, index) => {
    const measure = appraisal.targets[index]!;
    const allowed = allowedRatio(target);
    const standing = standingOf(measure, allowed);
    return { target, measure, allowed, standing, difference: appraisal.differences[index]! };
  });
  const broken = judged.filter(({ standing }) => standing === 'misses');
  if (broken.length > 0) {
    const parts = broken.map(
      ({ target, measure, allowed, difference }) =>
        `${wordTarget(target)} by ${points(measure, allowed)} points${moreWords(difference)}`,
    );
    return `breaks ${listed(parts, 'and')}`;
  }
  const unclear = judged.filter(({ standing }) => standing === 'unclear');
  if (unclear.length === 0) return 'meets the targets';
  const names = unclear.map(({ target }) => wordTarget(target));
  return `may or may not meet ${listed(names, 'and')}`;
}

/** How much more that is than what the planned bank has, where it is not exact. */
function moreWords({ ratio, lower, upper }: Measure): string {
  if (ratio === undefined || lower === undefined || upper === undefined || lower === upper) {
    return '';
  }
  const [from, more, to] = [lower, ratio, upper].map((each) => rounded(100 * each, 2));
  return `, ${more} (${from}–${to}) more than planned`;
}

/** Percentage points beyond what is allowed. */
function points({ ratio }: Measure, allowed: number): string {
  return rounded(100 * (ratio! - allowed), 2);
}
