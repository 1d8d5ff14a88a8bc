import { suggest } from '../../scenario/suggestion.ts';
import { listed } from '../../scenario/wording.ts';
import type { Target } from './target.ts';

export type TargetReading =
  | { readonly ok: true; readonly targets: readonly Target[] }
  /** What is wrong and what to write instead, without the text itself. */
  | { readonly ok: false; readonly problem: string };

const FORMS =
  "'blocking <= 1%', 'blocking.L <= 2%', 'blocking by size <= 2%' or 'rejected per week <= 5 in 95% of weeks' is needed";

const COMPARISON = /^(?<left>[^<>=≤≥]*)(?<sign>[<>=≤≥]+)(?<right>[^<>=≤≥]*)$/u;
const OF_PERIODS = /^(?<limit>.*?)\s+in\s+(?<share>.*?)\s+of\s+(?<periods>\S+)$/u;

/**
 * Reads a target: `blocking <= 1%` of all parcels, `blocking.L <= 2%` of a size, `blocking by size <= 2%` of
 * each size, `rejected per week <= 5 in 95% of weeks`, or the same of days. Shares are percents or fractions.
 * A target that allows for nothing at all is refused: no sample shows that what is rare never happens.
 *
 * @param sizes names of the bank's sizes
 * @returns one target, or with `by size` one for each size
 */
export function parseTarget(text: string, sizes: readonly string[]): TargetReading {
  const { left, sign, right } = COMPARISON.exec(text.trim())?.groups ?? {};
  if (left === undefined || sign === undefined || right === undefined) return fail(FORMS);
  const what = left.trim().replaceAll(/\s+/gu, ' ');
  const isRejected = /^rejected per (week|day)$/.exec(what);
  const names = namesOf(what, sizes);
  if (isRejected === null && names === undefined) return fail(problemOf(what, sizes));
  if (sign !== '<=' && sign !== '≤') return fail(`found ${sign}; a target is an upper limit: <=`);
  return isRejected === null
    ? readBlocking(names!, right.trim())
    : readRejected(isRejected[1] as 'week' | 'day', right.trim());
}

/** What `blocking…` is about: undefined stands for all parcels together. */
function namesOf(
  what: string,
  sizes: readonly string[],
): readonly (string | undefined)[] | undefined {
  if (what === 'blocking') return [undefined];
  if (what === 'blocking by size') return sizes;
  const name = /^blocking\.(.+)$/u.exec(what)?.[1];
  return name !== undefined && sizes.includes(name) ? [name] : undefined;
}

function problemOf(what: string, sizes: readonly string[]): string {
  const name = /^blocking\.(.*)$/u.exec(what)?.[1];
  if (name === undefined) return FORMS;
  const meant = suggest(name, sizes);
  const hint = meant === undefined ? '' : ` — did you mean ${meant}?`;
  return `there is no size '${name}'; the bank's sizes are ${listed(sizes, 'and')}${hint}`;
}

function readBlocking(names: readonly (string | undefined)[], text: string): TargetReading {
  const limit = readShare(text);
  if (limit === undefined) {
    return fail(`found '${text}'; a limit above 0%, at most 100%, is needed, such as 1% or 0.01`);
  }
  if (limit === 0) {
    return fail(`found '${text}', which nothing can be shown to meet; allow more, such as 0.1%`);
  }
  return { ok: true, targets: names.map((size) => ({ kind: 'blocking', size, limit })) };
}

function readRejected(per: 'week' | 'day', text: string): TargetReading {
  const groups = OF_PERIODS.exec(text)?.groups;
  if (groups === undefined) {
    return fail(
      `in how many ${per}s is missing; write 'rejected per ${per} <= 5 in 95% of ${per}s'`,
    );
  }
  const { limit = '', share: part = '', periods } = groups;
  if (periods !== `${per}s`) return fail(`found 'of ${periods}'; with per ${per} it is of ${per}s`);
  if (!/^\d{1,9}$/.test(limit))
    return fail(`found '${limit}'; a whole number of parcels is needed`);
  const share = readShare(part);
  if (share === undefined || share === 0) {
    return fail(
      `found '${part}'; a share of the ${per}s above 0% and below 100% is needed, such as 95%`,
    );
  }
  if (share === 1) {
    return fail(
      `found '${part}', which nothing can be shown to meet; allow for worse ${per}s, such as 99% of ${per}s`,
    );
  }
  return { ok: true, targets: [{ kind: 'rejected', per, limit: Number(limit), share }] };
}

/** `2%` or `0.02` as 0.02; undefined if it is no share of a whole. */
function readShare(text: string): number | undefined {
  const [, amount, sign] = /^(\d+(?:\.\d+)?|\.\d+)\s*(%?)$/.exec(text) ?? [];
  if (amount === undefined) return undefined;
  const share = sign === '%' ? Number(amount) / 100 : Number(amount);
  return share <= 1 ? share : undefined;
}

function fail(problem: string): TargetReading {
  return { ok: false, problem };
}
