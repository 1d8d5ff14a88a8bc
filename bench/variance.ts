import { blockingTotals } from '../sim/experiment/comparison/blocking-totals.ts';
import { runStudy } from '../sim/experiment/run-study.ts';
import { exactValues } from '../sim/known/what-is-known.ts';
import { EXIT } from '../src/cli/exit-codes.ts';
import { machineHere } from './machine.ts';
import { runCommand } from './run-command.ts';
import { HELP, readOptions } from './variance/command-line.ts';
import { measureComparison } from './variance/measure-comparison.ts';
import { measureReduction } from './variance/measure-reduction.ts';
import { formatComparison, formatCosts } from './variance/report.ts';
import { smallBank } from './variance/scenario.ts';

async function main(args: readonly string[]): Promise<number> {
  const { replications, help } = readOptions(args);
  if (help) {
    console.log(HELP);
    return EXIT.ok;
  }
  const { cpu, node } = machineHere();
  console.log(`${cpu}, Node ${node}`);
  const fallback = smallBank('fallback', replications);
  console.log(`\n${formatCosts(measureReduction(fallback), exactValues(fallback)!.total)}`);
  const [first, second] = await Promise.all(
    [fallback, smallBank('threshold', replications)].map((scenario) => runStudy({ scenario })),
  );
  const compared = measureComparison(blockingTotals(first!), blockingTotals(second!));
  console.log(`\n${formatComparison(compared)}`);
  return EXIT.ok;
}

process.exitCode = await runCommand(() => main(process.argv.slice(2)));
