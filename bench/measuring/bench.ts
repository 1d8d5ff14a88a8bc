import { EXIT } from '../../src/cli/exit-codes.ts';
import { readBaseline } from '../comparing/baseline.ts';
import { HELP, readOptions } from './command-line.ts';
import { compareTwice } from '../comparing/compare-twice.ts';
import { formatComparison } from '../comparing/comparison-report.ts';
import { machineHere } from '../machine.ts';
import type { Timing } from './measure.ts';
import { newMeasurement } from './measurement.ts';
import { formatMemory, type Memory } from '../memory/memory.ts';
import { runPasses, type PlannedSuite } from './passes.ts';
import { planOf, wantedBy } from './plan.ts';
import { formatMeasurement } from './report.ts';
import type { Suite } from '../suite.ts';
import { isYardstick } from '../yardsticks.ts';

/** What `npm run bench` needs of the world. */
export interface BenchWorld {
  readonly suites: readonly Suite[];
  /** Measures the tasks of a suite once, each for so long. */
  readonly measureSuite: (planned: PlannedSuite, timeMs: number) => readonly Timing[];
  readonly measureMemory: () => Memory;
  readonly print: (text: string) => void;
  /** Tells people who wait what is being done. */
  readonly note: (text: string) => void;
}

/**
 * `npm run bench`.
 * @returns the exit code
 * @throws BadInput
 */
export async function bench(args: readonly string[], world: BenchWorld): Promise<number> {
  const { suites, print, note } = world;
  const { help, memory, json, only, passes, timeMs, compare } = readOptions(args);
  if (help) {
    print(HELP);
    return EXIT.ok;
  }
  if (memory) {
    const measured = world.measureMemory();
    print(json ? JSON.stringify(measured, null, 2) : formatMemory(measured));
    return EXIT.ok;
  }

  const isWanted = wantedBy(suites, only);
  const baseline = compare === undefined ? undefined : await readBaseline(compare);
  const measureTasks = (isMeasured: (key: string) => boolean) =>
    runPasses({
      plan: planOf(suites, (key) => isMeasured(key) || isYardstick(key)),
      passes,
      measureSuite: (planned) => world.measureSuite(planned, timeMs),
      onSuite: (pass, suite) => note(`pass ${pass} of ${passes}: ${suite}`),
    });
  const tasks = measureTasks(isWanted);
  const comparison =
    baseline &&
    compareTwice(
      baseline.tasks.filter(({ key }) => isWanted(key) || isYardstick(key)),
      tasks,
      measureTasks,
    );

  if (json) {
    const measurement = newMeasurement({ machine: machineHere(), timeMs, tasks });
    print(JSON.stringify({ ...measurement, comparison }, null, 2));
  } else {
    print(formatMeasurement(suites, tasks));
    if (comparison) print(formatComparison(comparison, baseline.machine, machineHere()));
  }
  const isSlower = comparison?.tasks.some(({ verdict }) => verdict === 'slower') ?? false;
  return isSlower ? EXIT.worseThanBaseline : EXIT.ok;
}
