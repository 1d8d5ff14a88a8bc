import { resolve } from 'node:path';
import { createInlineExecutor } from '../../sim/experiment/inline-executor.ts';
import { createWorkerExecutor } from '../../src/workers/worker-executor.ts';
import { timeExecutor } from './time-executor.ts';
import { partOf, workloads } from './workload.ts';

/** As it is shipped: bundled by itself. */
const WORKER = resolve('dist/worker.js');

// Measures one executor on a part of one workload, in a process of its own: `measure WORKLOAD REPLICATIONS WORKERS
// PART PARTS`, 0 workers for inline, parts from 0.
const [name, ...numbers] = process.argv.slice(2);
const [replications, workers, part, parts] = numbers.map(Number);
const executor =
  workers === 0
    ? createInlineExecutor()
    : createWorkerExecutor({ workers: workers!, module: WORKER });
const { job } = workloads(replications!).find((workload) => workload.name === name)!;
console.log(JSON.stringify(await timeExecutor(executor, partOf(job, part!, parts!))));
