import type { Job } from '../../sim/experiment/executor.ts';
import { tasksOf } from '../../sim/experiment/experiment.ts';
import { scenarioFrom } from '../scenario.ts';

/** A job that executors are given to run. */
export interface Workload {
  readonly name: string;
  readonly job: Job;
}

/** How many replications of two days take as long as one of a year. */
const SHORT_PER_LONG = 100;

/** Tasks that take long, and many that take almost no time: about as much work in all. */
export function workloads(replications: number): Workload[] {
  return [
    workload('years', { days: 365, replications }),
    workload('two days', { days: 2, replications: SHORT_PER_LONG * replications }),
  ];
}

function workload(name: string, settings: Readonly<Record<string, number>>): Workload {
  const scenarios = [scenarioFrom('examples/eighty-doors.yaml', settings)];
  return { name, job: { scenarios, tasks: tasksOf(scenarios), engine: 'compiled' } };
}
