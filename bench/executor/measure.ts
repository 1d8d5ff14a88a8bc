import { resolve } from 'node:path';
import { createInlineExecutor } from '../../sim/experiment/inline-executor.ts';
import { createWorkerExecutor } from '../../src/workers/worker-executor.ts';
import { timeExecutor } from './time-executor.ts';
import { workloads } from './workload.ts';

/** As it is shipped: bundled by itself. */
const WORKER = resolve('dist/worker.js');

// Measures one executor on one workload, in a process of its own: `measure WORKLOAD WORKERS REPLICATIONS`,
// 0 workers for inline.
const [name, workers, replications] = process.argv.slice(2);
const executor =
  workers === '0'
    ? createInlineExecutor()
    : createWorkerExecutor({ workers: Number(workers), module: WORKER });
const { job } = workloads(Number(replications)).find((workload) => workload.name === name)!;
console.log(JSON.stringify(await timeExecutor(executor, job)));
