import { EXIT } from '../src/cli/exit-codes.ts';
import { machineHere } from './machine.ts';
import { acceptanceCases } from './planning/acceptance.ts';
import { chosenFrom, HELP, readOptions } from './planning/command-line.ts';
import { type MeasuredPlan, measurePlan } from './planning/measure-plan.ts';
import { formatPlans } from './planning/report.ts';
import { runCommand } from './run-command.ts';

async function main(args: readonly string[]): Promise<number> {
  const { only, help } = readOptions(args);
  if (help) {
    console.log(HELP);
    return EXIT.ok;
  }
  const plans: MeasuredPlan[] = [];
  for (const each of chosenFrom(acceptanceCases(), only)) plans.push(await measurePlan(each));
  const { cpu, node } = machineHere();
  console.log(`${cpu}, Node ${node}\n\n${formatPlans(plans)}`);
  return plans.every(({ isReached }) => isReached) ? EXIT.ok : EXIT.targetMissed;
}

process.exitCode = await runCommand(() => main(process.argv.slice(2)));
