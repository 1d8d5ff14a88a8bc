import { parseStrategy } from '../../../machines/allocation/strategy-text.ts';
import { STRATEGIES } from '../../../machines/allocation/registry.ts';
import { parseVariation, splitList } from '../../../sim/experiment/variation.ts';
import type { Override } from '../../../sim/scenario/reading/overrides.ts';
import { suggest } from '../../../sim/scenario/suggestion.ts';

/** One value that a variant may have, as a change to its scenario. */
export interface Alternative {
  /** What it is called in tables: `threshold:1`, `bank.sizes.L.count=8`. */
  readonly label: string;
  /** Where the value goes: `bank.sizes.L.count`. */
  readonly path: string;
  /** The value as it was written. */
  readonly value: string;
  /** @param within the rule within a size that the scenario has */
  readonly override: (within: string) => Override;
}

/** What is varied, every alternative of it in order. */
export type Axis = readonly Alternative[];

export interface AxesReading {
  readonly axes: readonly Axis[];
  readonly problems: readonly string[];
}

/** Reads `--strategies` and every `--vary`; all that is wrong with them at once. */
export function readAxes(strategies: string | undefined, vary: readonly string[]): AxesReading {
  const problems: string[] = [];
  const axes: Axis[] = [];
  if (strategies !== undefined) {
    const texts = splitList(strategies);
    axes.push(texts.flatMap((text) => strategyAlternative(text, problems)));
    const doubled = texts.find((text, index) => text !== '' && texts.indexOf(text) < index);
    if (doubled !== undefined) problems.push(`--strategies: ${doubled} is there twice`);
  }
  const paths = new Set<string>(strategies === undefined ? [] : ['strategy']);
  for (const text of vary) {
    const reading = parseVariation(text);
    if (!reading.ok) {
      problems.push(`--vary ${text}: ${reading.problem}`);
      continue;
    }
    const { path, values } = reading.variation;
    if (paths.has(path)) problems.push(`--vary ${text}: ${path} is varied twice`);
    paths.add(path);
    axes.push(
      values.map((value) => {
        const assignment = `${path}=${value}`;
        const override = { assignment, origin: `--vary ${assignment}` };
        return { label: assignment, path, value, override: () => override };
      }),
    );
  }
  return { axes, problems };
}

function strategyAlternative(text: string, problems: string[]): Alternative[] {
  if (text === '') {
    problems.push(
      '--strategies: a name is empty; names with single commas between them are needed',
    );
    return [];
  }
  const reading = parseStrategy(text);
  if (!reading.ok) {
    problems.push(`--strategies ${text}: ${complaintOf(reading)}`);
    return [];
  }
  const { name, options } = reading;
  const override = (within: string) => ({
    assignment: `strategy=${JSON.stringify({ name, within, ...options })}`,
    origin: `--strategies ${text}`,
  });
  return [{ label: text, path: 'strategy', value: text, override }];
}

function complaintOf({
  name,
  problem,
}: {
  readonly name: string;
  readonly problem: string;
}): string {
  if (problem === 'noOptions') return `${name} has no option; write ${name} alone`;
  const names = STRATEGIES.map((strategy) => strategy.name);
  const meant = suggest(name, names);
  const hint = meant === undefined ? `there are ${names.join(', ')}` : `did you mean ${meant}?`;
  return `there is no strategy '${name}'; ${hint}`;
}

/** Every combination of one alternative an axis, the last axis fastest. */
export function combinations(axes: readonly Axis[]): Alternative[][] {
  return axes.reduce<Alternative[][]>(
    (all, axis) => all.flatMap((some) => axis.map((alternative) => [...some, alternative])),
    [[]],
  );
}
