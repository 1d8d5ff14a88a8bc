import { compare, type LabelledStudy } from '../../../sim/experiment/comparison/comparison.ts';
import { runExperiment } from '../../../sim/experiment/experiment.ts';
import type { VarianceReduction } from '../../../sim/experiment/variance/reduction.ts';
import type { Engine } from '../../../sim/simulation/engines.ts';
import { comparisonReport } from '../../report/comparison/comparison-report.ts';
import { comparisonResults } from '../../report/comparison/comparison-results.ts';
import { EXIT, type ExitCode } from '../exit-codes.ts';
import { paintFor } from '../painting.ts';
import { createExecutor } from '../simulating/executor.ts';
import { watching } from '../simulating/watching.ts';
import { note, print } from '../terminal.ts';
import { type CompareArguments, type LabelledScenario, planComparison } from './plan.ts';

/** `pigeonhole compare`: runs variants with common random numbers, and tells how they differ. */
export async function compareVariants(args: CompareArguments): Promise<ExitCode> {
  const variants = await planComparison(args);
  const { replications: asked } = variants[0]!.scenario;
  const studies = await simulate(variants, args);
  const finished = Math.min(...studies.map(({ replications }) => replications.length));
  if (finished === 0) {
    note(
      'interrupted before the first replication of all was finished: there is nothing to report',
    );
    return EXIT.interrupted;
  }
  const compared = studies.map((study) => ({
    ...study,
    replications: study.replications.slice(0, finished),
  }));
  const comparison = compare(compared);
  const scenarios = compared.map(({ scenario }) => scenario);
  print(
    args.json
      ? `${JSON.stringify(comparisonResults(scenarios, comparison))}\n`
      : comparisonReport(scenarios, comparison, paintFor(process.stdout)),
  );
  if (finished === asked) return EXIT.ok;
  note(`interrupted: these are ${finished} of ${asked} replications of each`);
  return EXIT.interrupted;
}

async function simulate(
  variants: readonly LabelledScenario[],
  { workers, engine, quiet, 'variance-reduction': reduction }: CompareArguments,
): Promise<LabelledStudy[]> {
  const studies = await watching(quiet, ({ onRetry, ...watch }) =>
    runExperiment({
      ...watch,
      scenarios: variants.map(({ scenario }) => scenario),
      engine: engine as Engine,
      varianceReduction: reduction as VarianceReduction,
      executor: createExecutor({ workers, onRetry }),
    }),
  );
  return studies.map((study, index) => ({ ...study, label: variants[index]!.label }));
}
