import { unscalableSources } from '../../../sim/planning/capacity/with-demand.ts';
import { allowedRatio } from '../../../sim/planning/target/target-ratio.ts';
import { wordTarget, type Target } from '../../../sim/planning/target/target.ts';
import type { Scenario } from '../../../sim/scenario/scenario.ts';
import { listed } from '../../../sim/scenario/wording.ts';
import { BadInput } from '../bad-input.ts';
import { readScenarioFile } from '../scenario-file.ts';
import { workersProblems } from '../simulating/workers-option.ts';
import type { PlanArguments } from './arguments.ts';
import { readTargets } from './targets-option.ts';

/** A question that can be answered: how much demand a bank carries. */
export interface GivenPlan {
  readonly scenario: Scenario;
  readonly targets: readonly Target[];
  readonly confidence: number;
  /** Of the demand, a year; undefined where nobody asks. */
  readonly growth: number | undefined;
}

const DEFAULT_CONFIDENCE = '95%';
const MOST_GROWTH = 10;

const notLookedFor = (option: string) =>
  `${option} is about banks that are looked for; leave it out, or --given bank`;

/** @throws BadInput with the problems of the file and the options together */
export async function readGiven(args: PlanArguments): Promise<GivenPlan> {
  const { scenario, problems: ofFile } = await readScenarioFile(args.scenario, args);
  const { targets, problems: ofTargets } = readTargets(
    args.target,
    scenario?.sizes.map(({ name }) => name),
  );
  const { confidence: confidenceText = DEFAULT_CONFIDENCE, growth: growthText } = args;
  const confidence = readShare(confidenceText);
  const growth = growthText === undefined ? undefined : readShare(growthText);
  const problems = [
    ...ofFile,
    ...ofTargets,
    ...targets.filter((target) => allowedRatio(target) >= 1).map(needless),
    ...(scenario === undefined ? [] : demandProblems(args.scenario, scenario)),
    ...(confidence > 0 && confidence < 1
      ? []
      : [
          `--confidence ${confidenceText}: more than 0 % and less than 100 % is needed, such as 95%`,
        ]),
    ...(growth === undefined || (growth > 0 && growth <= MOST_GROWTH)
      ? []
      : [`--growth ${growthText}: more than 0 %, at most 1000 %, is needed, such as 8%`]),
    ...workersProblems(args.workers),
    ...(args.max === undefined ? [] : [notLookedFor('--max')]),
    ...(args.indifference === undefined ? [] : [notLookedFor('--indifference')]),
    ...(args.budget === undefined ? [] : [notLookedFor('--budget')]),
    ...(args.direct ? [notLookedFor('--direct')] : []),
  ];
  if (scenario === undefined || problems.length > 0) throw new BadInput(problems);
  return { scenario, targets, confidence, growth };
}

function needless(target: Target): string {
  return `--target '${wordTarget(target)}': it is met whatever comes; a limit below 100% is needed`;
}

function demandProblems(file: string, scenario: Scenario): string[] {
  const sources = unscalableSources(scenario);
  if (sources.length === 0) return [];
  return [
    `${file}: the visits of ${listed(sources, 'and')} bring counts that are not Poisson, which cannot be multiplied; ` +
      'write parcels: { poisson: 12 }',
  ];
}

/** `8%` or `0.08` as 0.08; NaN if it is neither. */
function readShare(text: string): number {
  const [, amount, sign] = /^(\d*\.?\d+)\s*(%?)$/.exec(text.trim()) ?? [];
  if (amount === undefined) return NaN;
  return sign === '%' ? Number(amount) / 100 : Number(amount);
}
