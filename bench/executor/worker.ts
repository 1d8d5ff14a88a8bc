/** The worker that is shipped, bundled beside the benchmark. */
export { runChunk } from '../../src/workers/worker.ts';
