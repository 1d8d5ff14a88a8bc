import type { Executor, Job } from '../../sim/experiment/executor.ts';
import { murmur3 } from '../../sim/random/murmur3.ts';

export interface Timed {
  readonly seconds: number;
  /** Processor time of all threads. */
  readonly cpuSeconds: number;
  /** Sum of a hash of each result: the same in whatever order they come. */
  readonly checksum: number;
}

const utf8 = new TextEncoder();

/** Runs a job to its end, the start of workers included. */
export async function timeExecutor(executor: Executor, job: Job): Promise<Timed> {
  const startMs = performance.now();
  const start = process.cpuUsage();
  let checksum = 0;
  for await (const result of executor.run(job)) {
    checksum = (checksum + murmur3(utf8.encode(JSON.stringify(result)))[0]) >>> 0;
  }
  const { user, system } = process.cpuUsage(start);
  return {
    seconds: (performance.now() - startMs) / 1e3,
    cpuSeconds: (user + system) / 1e6,
    checksum,
  };
}
