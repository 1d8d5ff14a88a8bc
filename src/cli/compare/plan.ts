import type { Scenario } from '../../../sim/scenario/scenario.ts';
import { BadInput } from '../bad-input.ts';
import { doubledOverrides, overridesOf, type ScenarioArguments } from '../overrides.ts';
import { workersProblems } from '../simulating/workers-option.ts';
import { readAxes } from '../variants/axes.ts';
import { readVariants, type Variant } from '../variants/read-variants.ts';
import { differentWorlds, withCommonWarmUp } from '../variants/same-world.ts';

export interface CompareArguments extends ScenarioArguments {
  readonly scenarios: readonly string[];
  readonly strategies: string | undefined;
  readonly vary: readonly string[];
  /** One of the engines: the parser knows them. */
  readonly engine: string;
  /** `auto` or `none`: the parser knows them. */
  readonly 'variance-reduction': string;
  readonly workers: string | undefined;
  readonly json: boolean;
  readonly quiet: boolean;
}

export interface LabelledScenario {
  readonly label: string;
  readonly scenario: Scenario;
}

/** More could not be read in a table, and their differences would drown in the correction for so many. */
const MAX_VARIANTS = 50;

/** @throws BadInput with the problems of files, options and variants together */
export async function planComparison(args: CompareArguments): Promise<LabelledScenario[]> {
  const overrides = overridesOf(args);
  const { axes, problems: axisProblems } = readAxes(args.strategies, args.vary);
  const count = axes.reduce((product, { length }) => product * length, args.scenarios.length);
  const isTooMany = count > MAX_VARIANTS;
  const reading = await readVariants(args.scenarios, overrides, isTooMany ? [] : axes);
  const problems = [
    ...reading.problems,
    ...doubledOverrides(overrides),
    ...axisProblems,
    ...workersProblems(args.workers),
    ...(isTooMany ? [`these are ${count} variants; at most ${MAX_VARIANTS} can be compared`] : []),
    ...differentWorlds(reading.variants),
  ];
  if (problems.length === 0 && reading.variants.length < 2) {
    problems.push(
      'there is only one variant; give --strategies, --vary or a second scenario to compare it with',
    );
  }
  if (problems.length > 0) throw new BadInput(problems);
  return withCommonWarmUp(reading.variants).map((variant) => ({
    label: labelOf(variant, args.scenarios),
    scenario: variant.scenario,
  }));
}

/** The file, if there are several, and what the variant has of everything that is varied. */
function labelOf({ file, alternatives }: Variant, files: readonly string[]): string {
  const labels = alternatives.map(({ label }) => label);
  return (files.length > 1 ? [file, ...labels] : labels).join(' ');
}
