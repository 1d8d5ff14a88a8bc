import type { Job } from '../../sim/experiment/executor.ts';
import { tasksOf } from '../../sim/experiment/experiment.ts';
import { scenarioFrom } from '../scenario.ts';

/** A job that executors are given to run. */
export interface Workload {
  readonly name: string;
  /** Of a year: how long all workloads are. */
  readonly replications: number;
  readonly job: Job;
}

/** How many times as long a study takes that is worth its workers, such as a comparison. */
const LONG = 5;
/** Replications of two days for each of a year. */
const SHORT_PER_LONG = 10;

/** A study of some seconds, one of half a minute, and many tasks that take almost no time. */
export function workloads(replications: number): Workload[] {
  const workload = (name: string, settings: Readonly<Record<string, number>>): Workload => {
    const scenarios = [scenarioFrom('examples/eighty-doors.yaml', settings)];
    const job = { scenarios, tasks: tasksOf(scenarios), engine: 'compiled' } as const;
    return { name, replications, job };
  };
  return [
    workload('years', { days: 365, replications }),
    workload('long study', { days: 365, replications: LONG * replications }),
    workload('two days', { days: 2, replications: SHORT_PER_LONG * replications }),
  ];
}

/** Every so many-th task of a job. */
export function partOf(job: Job, part: number, parts: number): Job {
  return { ...job, tasks: job.tasks.filter((_, i) => i % parts === part) };
}
