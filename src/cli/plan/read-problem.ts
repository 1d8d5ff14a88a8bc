import type { PlanProblem } from '../../../sim/planning/plan-problem.ts';
import type { Scenario } from '../../../sim/scenario/scenario.ts';
import { BadInput } from '../bad-input.ts';
import { readScenarioFile } from '../scenario-file.ts';
import type { PlanArguments } from './arguments.ts';
import { workersProblems } from '../simulating/workers-option.ts';
import { readBounds } from './bounds.ts';
import { readProofOptions } from './proof-options.ts';
import { readTargets } from './targets-option.ts';
import { isTotal, readTotalOption } from './total-option.ts';

const GROWTH_OF_NOTHING =
  '--growth says when a bank will be too small; add --given bank, or leave it out';

const FREE_REJECTIONS =
  'costs.rejectedParcel: found 0; what a rejected parcel costs is needed for --minimise total-cost, such as 3';

export interface ReadProblem {
  readonly problem: PlanProblem;
  readonly budgetMs: number | undefined;
}

/** @throws BadInput with the problems of the file and the options together */
export async function readProblem(args: PlanArguments): Promise<ReadProblem> {
  const { scenario, problems: ofFile } = await readScenarioFile(args.scenario, args);
  const names = scenario?.sizes.map(({ name }) => name);
  const { targets, problems: ofTargets } = readTargets(args.target, names, {
    areOptional: isTotal(args),
  });
  const bounds = scenario && readBounds(args.max, scenario);
  const { options: proof, problems: ofProof } = readProofOptions(args);
  const { totalCost, problems: ofTotal } = readTotalOption(args);
  const problems = [
    ...ofFile,
    ...ofTargets,
    ...ofTotal,
    ...(bounds?.problems ?? []),
    ...ofProof,
    ...workersProblems(args.workers),
    ...(args.growth === undefined ? [] : [GROWTH_OF_NOTHING]),
    ...(scenario === undefined ? [] : costProblems(args.scenario, scenario)),
    ...(totalCost !== undefined && scenario?.costs?.rejectedParcel === 0
      ? [`${args.scenario}: ${FREE_REJECTIONS}`]
      : []),
  ];
  const costs = scenario?.costs;
  if (scenario === undefined || costs === undefined || problems.length > 0) {
    throw new BadInput(problems);
  }
  const { confidence, indifference, budgetMs } = proof;
  const most = bounds!.most;
  return {
    problem: {
      scenario: { ...scenario, costs },
      targets,
      most,
      confidence,
      indifference,
      ...(totalCost === undefined ? {} : { totalCost }),
    },
    budgetMs,
  };
}

function costProblems(file: string, { costs, sizes }: Scenario): string[] {
  if (costs === undefined) {
    const each = sizes.map(({ name }) => `${name}: 1`).join(', ');
    return [
      `${file}: costs are missing; what a compartment of each size costs is needed, such as costs: { compartments: { ${each} } }`,
    ];
  }
  return costs.column === 0 && costs.compartments.some((cost) => cost === 0)
    ? [
        `${file}: costs.compartments: found 0 for a size; it must cost something, or the cheapest bank has no end`,
      ]
    : [];
}
