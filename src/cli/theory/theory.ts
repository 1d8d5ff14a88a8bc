import { whatIsKnown } from '../../../sim/known/what-is-known.ts';
import { theoryReport, theoryResults } from '../../report/theory-report.ts';
import { BadInput } from '../bad-input.ts';
import { EXIT, type ExitCode } from '../exit-codes.ts';
import { paintFor } from '../painting.ts';
import { readScenarioFile } from '../scenario-file.ts';
import { print } from '../terminal.ts';

export interface TheoryArguments {
  readonly scenario: string;
  readonly set: readonly string[];
  readonly json: boolean;
}

/** `pigeonhole theory`: what formulas and exact chains say of a scenario, and where they end. */
export async function tellTheory(args: TheoryArguments): Promise<ExitCode> {
  const { scenario, problems } = await readScenarioFile(args.scenario, args);
  if (scenario === undefined || problems.length > 0) throw new BadInput(problems);
  const knowledge = whatIsKnown(scenario);
  print(
    args.json
      ? `${JSON.stringify(theoryResults(knowledge))}\n`
      : theoryReport(knowledge, paintFor(process.stdout)),
  );
  return EXIT.ok;
}
