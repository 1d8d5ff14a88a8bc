import { fileURLToPath } from 'node:url';
import type { LockerSource } from '../../../machines/protocol/locker-under-test.ts';
import type { Scenario } from '../../../sim/scenario/scenario.ts';
import { shipped } from '../../files/shipped.ts';
import type { Spacing, Step } from '../../load/shape.ts';
import { readThreshold, type Threshold } from '../../load/threshold.ts';
import { BadInput } from '../bad-input.ts';
import { readLocker } from '../lockers/read-locker.ts';
import { readScenarioFile } from '../scenario-file.ts';
import type { LoadArguments } from './arguments.ts';
import { readShape } from './shape-options.ts';

/** A load test that can begin: all that was asked for is there, and in order. */
export interface LoadPlan {
  readonly source: LockerSource;
  readonly scenario: Scenario;
  readonly steps: readonly Step[];
  readonly spacing: Spacing;
  readonly thresholds: readonly Threshold[];
}

const DEFAULT_SCENARIO = 'examples/eighty-doors.yaml';

/** @throws BadInput with all the problems of the options and the scenario */
export async function planLoad(args: LoadArguments): Promise<LoadPlan> {
  const path = args.scenario ?? fileURLToPath(shipped(DEFAULT_SCENARIO));
  const { scenario, problems } = await readScenarioFile(path, args);
  const locker = readLocker(args);
  const shape = readShape(args);
  const thresholds = args.expect.map(readThreshold);
  const found = [
    ...(locker.ok ? [] : locker.problems),
    ...(shape.ok ? [] : shape.problems),
    ...thresholds.flatMap((reading) => (reading.ok ? [] : [reading.problem])),
    ...problems,
  ];
  if (found.length > 0 || !locker.ok || !shape.ok || scenario === undefined) {
    throw new BadInput(found, '`pigeonhole load --help` shows the options.');
  }
  return {
    source: locker.source,
    scenario,
    steps: shape.steps,
    spacing: args.spacing as Spacing,
    thresholds: thresholds.flatMap((reading) => (reading.ok ? [reading.threshold] : [])),
  };
}
