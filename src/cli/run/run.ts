import { runPreciseStudy, type PreciseStudy } from '../../../sim/experiment/precise-study.ts';
import { runStudy } from '../../../sim/experiment/run-study.ts';
import type { Study } from '../../../sim/experiment/study.ts';
import { formatHeader, formatRecord } from '../../../sim/trace/format.ts';
import { createTraceHeader } from '../../../sim/trace/header.ts';
import { openTraceFile, type TraceFile } from '../../files/trace-file.ts';
import { VERSION } from '../../version.ts';
import { EXIT, type ExitCode } from '../exit-codes.ts';
import { makeFolder } from '../results-folder.ts';
import { createExecutor } from '../simulating/executor.ts';
import { watching } from '../simulating/watching.ts';
import { tellStudy } from '../tell-study.ts';
import { note } from '../terminal.ts';
import { writing } from '../writing.ts';
import type { RunArguments } from './arguments.ts';
import { planRun, type RunPlan } from './plan.ts';
import { runShard } from './shard.ts';

/** `pigeonhole run`: reads and checks everything, simulates, writes the files, prints the answer. */
export async function runScenario(args: RunArguments): Promise<ExitCode> {
  const { json, quiet } = args;
  const plan = await planRun(args);
  if (plan.shard !== undefined) return runShard(plan, plan.shard, args);
  const { trace: tracePath, out } = plan.destinations;
  const say = (message: string) => {
    if (!quiet) note(message);
  };

  if (out !== undefined) makeFolder(out.folder);
  const trace =
    tracePath === undefined
      ? undefined
      : writing(`--trace ${tracePath}`, () => openTraceFile(tracePath));

  const study = await simulate(plan, trace, args);
  const { scenario, replications } = study;
  const isPartial = replications.length < scenario.replications;

  if (trace !== undefined && tracePath !== undefined) {
    const isWhole = replications.length > 0;
    writing(`--trace ${tracePath}`, () => (isWhole ? trace.finish() : trace.leavePartial()));
    if (isWhole) say(`the trace of the first replication is in ${tracePath}`);
    else note(`the trace is incomplete and stays in ${trace.partialPath}`);
  }
  if (replications.length === 0) {
    note('interrupted before the first replication was finished: there is nothing to report');
    return EXIT.interrupted;
  }

  tellStudy(study, { json, out, quiet, wanted: plan.precision?.relativeHalfWidth });
  if (isPartial) {
    note(`interrupted: these are ${replications.length} of ${scenario.replications} replications`);
    return EXIT.interrupted;
  }
  return 'verdict' in study && study.verdict.status === 'capped' ? EXIT.targetMissed : EXIT.ok;
}

/** Runs the study, with a sign of life, until it is finished or the user has had enough. */
function simulate(
  { scenario, engine, precision, varianceReduction }: RunPlan,
  trace: TraceFile | undefined,
  { workers, quiet }: RunArguments,
): Promise<Study | PreciseStudy> {
  trace?.write(formatHeader(createTraceHeader(scenario, 1, VERSION)));
  return watching(quiet, ({ isCancelled, onProgress, onRetry }) => {
    const options = {
      scenario,
      engine,
      varianceReduction,
      isCancelled: () => isCancelled() || trace?.failure !== undefined,
      onProgress,
      executor: createExecutor({
        workers,
        onRetry,
        onRecord: trace && ((record) => trace.write(formatRecord(record))),
      }),
    };
    if (precision === undefined) return runStudy(options);
    return runPreciseStudy({ ...options, precision: { confidence: 0.95, ...precision } });
  });
}
