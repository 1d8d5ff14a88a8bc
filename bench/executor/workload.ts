import type { Job } from '../../sim/experiment/executor.ts';
import { tasksOf } from '../../sim/experiment/experiment.ts';
import { scenarioFrom } from '../scenario.ts';

/** A job that executors are given to run. */
export interface Workload {
  readonly name: string;
  readonly job: Job;
}

/** How many times as long a study takes that is worth its workers, such as a comparison. */
const LONG = 5;
/** Replications of two days for each of a year. */
const SHORT_PER_LONG = 10;

/** A study of some seconds, one of half a minute, and many tasks that take almost no time. */
export function workloads(replications: number): Workload[] {
  return [
    workload('years', { days: 365, replications }),
    workload('more years', { days: 365, replications: LONG * replications }),
    workload('two days', { days: 2, replications: SHORT_PER_LONG * replications }),
  ];
}

function workload(name: string, settings: Readonly<Record<string, number>>): Workload {
  const scenarios = [scenarioFrom('examples/eighty-doors.yaml', settings)];
  return { name, job: { scenarios, tasks: tasksOf(scenarios), engine: 'compiled' } };
}
