import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Scenario } from '../../../sim/scenario/scenario.ts';
import { obstacleToFolder, obstacleToWriting } from '../../files/replaceable.ts';
import { SWEEP_FILES } from '../../sweep/formats/registry.ts';
import { pointDigest } from '../../sweep/point-store.ts';
import { BadInput } from '../bad-input.ts';
import { doubledOverrides, overridesOf, type ScenarioArguments } from '../overrides.ts';
import { workersProblems } from '../simulating/workers-option.ts';
import { readAxes } from '../variants/axes.ts';
import { readVariants } from '../variants/read-variants.ts';

export interface SweepArguments extends ScenarioArguments {
  readonly scenario: string;
  readonly vary: readonly string[];
  readonly strategies: string | undefined;
  /** One of the engines: the parser knows them. */
  readonly engine: string;
  /** `auto` or `none`: the parser knows them. */
  readonly 'variance-reduction': string;
  readonly workers: string | undefined;
  readonly json: boolean;
  readonly out: string | undefined;
  readonly quiet: boolean;
}

export interface Point {
  readonly values: Readonly<Record<string, string>>;
  readonly digest: string;
  readonly scenario: Scenario;
}

export interface SweepPlan {
  readonly points: readonly Point[];
  readonly out: string;
}

const MAX_POINTS = 10_000;

/** @throws BadInput with the problems of the file, the options and the grid together */
export async function planSweep(args: SweepArguments): Promise<SweepPlan> {
  const { out } = args;
  const overrides = overridesOf(args);
  const { axes, problems: axisProblems } = readAxes(args.strategies, args.vary);
  const count = axes.reduce((product, { length }) => product * length, 1);
  const isTooMany = count > MAX_POINTS;
  const reading = await readVariants([args.scenario], overrides, isTooMany ? [] : axes);
  const problems = [
    ...reading.problems,
    ...doubledOverrides(overrides),
    ...axisProblems,
    ...(axes.length === 0 && axisProblems.length === 0
      ? ['the grid is empty; say with --vary path=a,b,c or --strategies what to vary']
      : []),
    ...(isTooMany ? [`these are ${count} points; a sweep has at most ${MAX_POINTS}`] : []),
    ...workersProblems(args.workers),
    ...(out === undefined
      ? ['--out is missing; a directory is needed that keeps what is finished']
      : outProblems(out)),
  ];
  if (problems.length > 0 || out === undefined) throw new BadInput(problems);
  const points = reading.variants.map(({ alternatives, scenario }) => ({
    values: Object.fromEntries(alternatives.map(({ path, value }) => [path, value])),
    digest: pointDigest(scenario, args['variance-reduction']),
    scenario,
  }));
  return { points, out };
}

/** The first file of a sweep shows whose the others are, which cannot carry our mark. */
function outProblems(out: string): string[] {
  const obstacle = obstacleToFolder(out);
  if (obstacle !== undefined) return [`--out ${out}: ${obstacle}`];
  if (!existsSync(out)) return [];
  const [first, ...others] = SWEEP_FILES.map(({ name }) => join(out, name));
  const isOurs = existsSync(first!) && obstacleToWriting(first!) === undefined;
  return [first!, ...(isOurs ? [] : others)].flatMap((path) => {
    const why = obstacleToWriting(path);
    return why === undefined ? [] : [`--out ${path}: ${why}`];
  });
}
