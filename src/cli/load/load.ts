import type { LockerUnderTest } from '../../../machines/protocol/locker-under-test.ts';
import { LockerUnavailable } from '../../../machines/protocol/locker-unavailable.ts';
import type { Scenario } from '../../../sim/scenario/scenario.ts';
import { createCrowd } from '../../load/crowd.ts';
import { measureExpectations } from '../../load/expectation.ts';
import { createPacing } from '../../load/pacing.ts';
import { runLoad } from '../../load/run-load.ts';
import { loadReport } from '../../report/load/load-report.ts';
import { loadResults } from '../../report/load/load-results.ts';
import type { LoadFinding } from '../../report/load/load-finding.ts';
import { BadInput } from '../bad-input.ts';
import { EXIT, type ExitCode } from '../exit-codes.ts';
import { paintFor } from '../painting.ts';
import { watching } from '../simulating/watching.ts';
import { print } from '../terminal.ts';
import type { LoadArguments } from './arguments.ts';
import { planLoad, type LoadPlan } from './plan.ts';

/** `pigeonhole load`: puts a locker under load and tells how it fared. */
export async function loadLocker(args: LoadArguments): Promise<ExitCode> {
  const plan = await planLoad(args);
  try {
    const finding = await measure(plan, args.quiet);
    print(
      args.json
        ? `${JSON.stringify(loadResults(finding))}\n`
        : loadReport(finding, paintFor(process.stdout)),
    );
    return codeOf(finding);
  } catch (error) {
    if (error instanceof LockerUnavailable) throw new BadInput(error.problems);
    throw error;
  } finally {
    await plan.source.close();
  }
}

async function measure(plan: LoadPlan, quiet: boolean): Promise<LoadFinding> {
  const { source, scenario, steps, spacing, thresholds } = plan;
  const { sizes, startMs, seed } = scenario;
  const locker = await source.open({ sizes, startMs });
  refuseOtherSizes(source.spec, locker, scenario);
  const { hello } = locker;
  const result = await watching(quiet, ({ isCancelled, onProgress }) => {
    const pacing = createPacing();
    const endMs = steps.at(-1)!.untilMs;
    return runLoad({
      locker,
      crowd: createCrowd(scenario, hello.capabilities.commands),
      steps,
      spacing,
      seed,
      pacing,
      wallMs: Date.now(),
      isInterrupted() {
        onProgress(Math.min(1, pacing.nowMs() / endMs));
        return isCancelled();
      },
    });
  });
  const expectations = measureExpectations(thresholds, result);
  return { spec: source.spec, hello, scenario, spacing, result, expectations };
}

/** A locker may have a bank of its own; the scenario's parcels must have sizes that it knows. */
function refuseOtherSizes(spec: string, { hello }: LockerUnderTest, { sizes }: Scenario): void {
  const known = hello.sizes.map(({ name }) => name);
  const unknown = sizes.map(({ name }) => name).filter((name) => !known.includes(name));
  if (unknown.length === 0) return;
  throw new BadInput([
    `${spec}: its sizes are ${known.join(', ')}; the scenario has parcels of size ${unknown.join(', ')}`,
  ]);
}

function codeOf({ result, expectations }: LoadFinding): ExitCode {
  if (result.wasInterrupted) return EXIT.interrupted;
  const { verdict } = result.loaded;
  if (verdict.broken.length > 0 || result.tally.findings.size > 0) return EXIT.propertyViolated;
  return expectations.every(({ isMet }) => isMet) ? EXIT.ok : EXIT.targetMissed;
}
