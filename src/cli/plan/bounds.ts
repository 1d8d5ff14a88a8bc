import { suggest } from '../../../sim/scenario/suggestion.ts';
import type { Scenario } from '../../../sim/scenario/scenario.ts';
import { listed } from '../../../sim/scenario/wording.ts';
import type { Mix } from '../../../sim/planning/space/mix.ts';

/** More than anybody builds, so that a cost decides where no bound is given. */
const MOST_OF_A_SIZE = 1_000;
const LARGEST_BOUND = 100_000;

export interface BoundsReading {
  /** The most compartments of each size; of use only where there are no problems. */
  readonly most: Mix;
  readonly problems: readonly string[];
}

/** Reads `--max S=60,M=40`; sizes that it does not name have the bounds of the columns, or of good sense. */
export function readBounds(
  max: string | undefined,
  { sizes, columns }: Pick<Scenario, 'sizes' | 'columns'>,
): BoundsReading {
  const names = sizes.map(({ name }) => name);
  const problems: string[] = [];
  const given = new Map<string, number>();
  for (const item of max?.split(',') ?? []) {
    const [, name = '', text = ''] = /^\s*([^=]*?)\s*=\s*(.*?)\s*$/.exec(item) ?? [];
    const problem = boundProblem({ item, name, text }, names, given);
    if (problem === undefined) given.set(name, Number(text));
    else problems.push(`--max ${max}: ${problem}`);
  }
  const most = names.map((name, size) => given.get(name) ?? boundOf(size, columns));
  if (problems.length === 0 && most.every((bound) => bound === 0)) {
    problems.push(`--max ${max}: it leaves no compartment; allow for one at least`);
  }
  if (columns !== undefined && columns.atMost === undefined && given.size < names.length) {
    problems.push(
      `--max is needed for each of ${listed(names, 'and')}, since the scenario does not say how many columns there may be; ` +
        'bank.columns.atMost would say so too',
    );
  }
  return { most, problems };
}

function boundProblem(
  { item, name, text }: { readonly item: string; readonly name: string; readonly text: string },
  names: readonly string[],
  given: ReadonlyMap<string, number>,
): string | undefined {
  if (name === '') return `'${item}' is no bound; SIZE=COUNT is needed, such as ${names[0]}=60`;
  if (!names.includes(name)) {
    const meant = suggest(name, names);
    const hint = meant === undefined ? '' : `; did you mean ${meant}?`;
    return `there is no size '${name}'; the bank's sizes are ${listed(names, 'and')}${hint}`;
  }
  if (given.has(name)) return `${name} is bounded twice`;
  if (!/^\d+$/.test(text) || Number(text) > LARGEST_BOUND) {
    return `found '${text}' for ${name}; a whole number from 0 to ${LARGEST_BOUND} is needed`;
  }
  return undefined;
}

function boundOf(size: number, columns: Scenario['columns']): number {
  if (columns?.atMost === undefined) return MOST_OF_A_SIZE;
  return columns.atMost * Math.floor(columns.height / columns.slots[size]!);
}
