import { formatProblems, type ScenarioProblem } from '../../../sim/scenario/reading/problem.ts';
import { MAX_SCENARIO_BYTES, readScenario } from '../../../sim/scenario/read-scenario.ts';
import type { Override } from '../../../sim/scenario/reading/overrides.ts';
import type { Scenario } from '../../../sim/scenario/scenario.ts';
import { readInputText } from '../../files/input-text.ts';
import { type Alternative, type Axis, combinations } from './axes.ts';

/** A scenario file with one alternative of everything that is varied. */
export interface Variant {
  readonly file: string;
  readonly alternatives: readonly Alternative[];
  readonly scenario: Scenario;
}

export interface VariantsReading {
  /** In the order of files and alternatives. */
  readonly variants: readonly Variant[];
  /** All that is wrong, as lines. */
  readonly problems: readonly string[];
}

/**
 * Reads each file with each combination of alternatives. A problem is told once, by the alternative alone
 * where that is to blame; combinations are tried only if every alternative is in order by itself.
 * @param overrides what every variant has
 */
export async function readVariants(
  files: readonly string[],
  overrides: readonly Override[],
  axes: readonly Axis[],
): Promise<VariantsReading> {
  const variants: Variant[] = [];
  const problems: string[] = [];
  for (const file of files) {
    const input = await readInputText(file, MAX_SCENARIO_BYTES);
    if (!input.ok) {
      problems.push(`${file}: ${input.problem}`);
      continue;
    }
    const found = readFile(input.text, file, overrides, axes);
    variants.push(...found.variants);
    if (found.problems.length > 0) problems.push(formatProblems(found.problems));
  }
  return { variants, problems };
}

function readFile(
  text: string,
  file: string,
  overrides: readonly Override[],
  axes: readonly Axis[],
): { readonly variants: readonly Variant[]; readonly problems: readonly ScenarioProblem[] } {
  const plain = readScenario(text, file, overrides);
  if (!plain.ok) return { variants: [], problems: plain.problems };
  const { within } = plain.scenario.strategy;
  const read = (alternatives: readonly Alternative[]) =>
    readScenario(text, file, [...overrides, ...alternatives.map((each) => each.override(within))]);

  const alone = axes.flat().flatMap((alternative) => {
    const reading = read([alternative]);
    return reading.ok ? [] : blaming(reading.problems, [alternative]);
  });
  if (alone.length > 0) return { variants: [], problems: alone };

  const variants: Variant[] = [];
  const problems: ScenarioProblem[] = [];
  for (const alternatives of combinations(axes)) {
    const reading = read(alternatives);
    if (reading.ok) variants.push({ file, alternatives, scenario: reading.scenario });
    else problems.push(...blaming(reading.problems, alternatives));
  }
  return { variants, problems };
}

/** Where a problem shows in the file, it says with what. */
function blaming(
  problems: readonly ScenarioProblem[],
  alternatives: readonly Alternative[],
): ScenarioProblem[] {
  const hint = `this is so with ${alternatives.map(({ label }) => label).join(' and ')}`;
  return problems.map((problem) =>
    problem.line === undefined || problem.hint !== undefined ? problem : { ...problem, hint },
  );
}
