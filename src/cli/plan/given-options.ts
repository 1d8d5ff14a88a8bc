import { unscalableSources } from '../../../sim/planning/capacity/with-demand.ts';
import { allowedRatio } from '../../../sim/planning/target/target-ratio.ts';
import { wordTarget, type Target } from '../../../sim/planning/target/target.ts';
import type { Scenario } from '../../../sim/scenario/scenario.ts';
import { listed } from '../../../sim/scenario/wording.ts';
import { BadInput } from '../bad-input.ts';
import { readScenarioFile } from '../scenario-file.ts';
import { workersProblems } from '../simulating/workers-option.ts';
import type { PlanArguments } from './arguments.ts';
import { readProofOptions } from './proof-options.ts';
import { shareOf } from './share-of.ts';
import { readTargets } from './targets-option.ts';
import { isTotal } from './total-option.ts';

/** A question that can be answered: how much demand a bank carries. */
export interface GivenPlan {
  readonly scenario: Scenario;
  readonly targets: readonly Target[];
  readonly confidence: number;
  /** Of the demand, a year; undefined where nobody asks. */
  readonly growth: number | undefined;
}

const notLookedFor = (option: string) =>
  `${option} is about banks that are looked for; leave it out, or --given bank`;

/** @throws BadInput with the problems of the file and the options together */
export async function readGiven(args: PlanArguments): Promise<GivenPlan> {
  const { scenario, problems: ofFile } = await readScenarioFile(args.scenario, args);
  const { targets, problems: ofTargets } = readTargets(
    args.target,
    scenario?.sizes.map(({ name }) => name),
  );
  const { options: proof, problems: ofProof } = readProofOptions(args);
  const growth = args.growth === undefined ? undefined : shareOf(args.growth);
  const problems = [
    ...ofFile,
    ...ofTargets,
    ...targets.flatMap(limitProblems),
    ...(scenario === undefined ? [] : demandProblems(args.scenario, scenario)),
    ...ofProof,
    ...(growth === undefined || (growth > 0 && growth <= 1)
      ? []
      : [`--growth ${args.growth}: more than 0 %, at most 100 %, is needed, such as 8%`]),
    ...workersProblems(args.workers),
    ...(args.max === undefined ? [] : [notLookedFor('--max')]),
    ...(isTotal(args) ? [notLookedFor('--minimise')] : []),
    ...(args['cost-indifference'] === undefined ? [] : [notLookedFor('--cost-indifference')]),
    ...(args.indifference === undefined ? [] : [notLookedFor('--indifference')]),
    ...(args.budget === undefined ? [] : [notLookedFor('--budget')]),
    ...(args.frontier ? [notLookedFor('--frontier')] : []),
    ...(args.direct ? [notLookedFor('--direct')] : []),
  ];
  if (scenario === undefined || problems.length > 0) throw new BadInput(problems);
  return { scenario, targets, confidence: proof.confidence, growth };
}

/** A limit that every demand is within has no largest demand. */
function limitProblems(target: Target): string[] {
  if (allowedRatio(target) < 1) return [];
  return [
    `--target '${wordTarget(target)}': it is met whatever comes; a limit below 100% is needed`,
  ];
}

function demandProblems(file: string, scenario: Scenario): string[] {
  const sources = unscalableSources(scenario);
  if (sources.length === 0) return [];
  return [
    `${file}: the visits of ${listed(sources, 'and')} bring counts that are not Poisson, which cannot be multiplied; ` +
      'write parcels: { poisson: 12 }',
  ];
}
