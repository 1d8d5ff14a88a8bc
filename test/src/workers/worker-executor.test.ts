import { readFileSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import { runExperiment, tasksOf } from '../../../sim/experiment/experiment.ts';
import { createWorkerExecutor } from '../../../src/workers/worker-executor.ts';
import { temporaryFolder } from '../../support/cli.ts';
import { testScenario } from '../../support/scenario.ts';
import { collected, VARIANTS } from '../../support/small-studies.ts';

/** As it is shipped. */
const WORKER = resolve('dist/worker.js');
const EXPERIMENT = { scenarios: VARIANTS, varianceReduction: 'auto' } as const;
const inline = JSON.stringify(await runExperiment(EXPERIMENT));

/** A worker that does something of its own before replication 3 of variant 0, the first times it comes there. */
function mortalWorker(death: string, deaths: number): string {
  const file = `
    import { appendFileSync, existsSync, readFileSync } from 'node:fs';
    import { runChunk as run } from ${JSON.stringify(pathToFileURL(WORKER).href)};
    const LOG = new URL('deaths', import.meta.url);
    export function runChunk(chunk) {
      const isFatal = chunk.tasks.some(({ variant, replication }) => variant === 0 && replication === 3);
      const died = existsSync(LOG) ? readFileSync(LOG).length : 0;
      if (isFatal && died < ${deaths}) {
        appendFileSync(LOG, '.');
        ${death}
      }
      return run(chunk);
    }`;
  return join(temporaryFolder({ 'worker.mjs': file }), 'worker.mjs');
}

it('load one file, and no package', () => {
  const imported = [...readFileSync(WORKER, 'utf8').matchAll(/^import .*?from "(.+)";$/gm)];
  expect(imported.map(([, from]) => from).filter((from) => !isBuiltin(from!))).toEqual([]);
  expect(imported).not.toHaveLength(0);
});

describe('workers', () => {
  it.each([1, 2, 8])('give the same bytes as none (%d)', async (workers) => {
    const executor = createWorkerExecutor({ workers, module: WORKER });
    const studies = await runExperiment({ ...EXPERIMENT, executor });
    expect(JSON.stringify(studies)).toBe(inline);
  });

  it.each([
    ['process.exit(9);', 'worker exited with code: 9'],
    ["throw new Error('planted');", 'planted'],
  ])('are replaced, and what they died of is run again: %s', async (death, message) => {
    const told: string[] = [];
    const executor = createWorkerExecutor({
      workers: 2,
      module: mortalWorker(death, 2),
      onRetry: (error) => told.push(error.message),
    });
    const studies = await runExperiment({ ...EXPERIMENT, executor });
    expect(JSON.stringify(studies)).toBe(inline);
    expect(told).toHaveLength(2);
    for (const each of told) expect(each).toContain(message);
  });

  it('give up what kills each of them, and say what it was', async () => {
    const executor = createWorkerExecutor({
      workers: 2,
      module: mortalWorker('process.exit(9);', 99),
    });
    await expect(runExperiment({ ...EXPERIMENT, executor })).rejects.toThrow(
      /^replication \d of Test .*failed each time: worker exited with code: 9$/,
    );
  });

  it('are not waited for long once the job is cancelled, such as while they load', async () => {
    const loading = temporaryFolder({
      'worker.mjs': 'await new Promise(() => setInterval(() => {}));',
    });
    const executor = createWorkerExecutor({ workers: 2, module: join(loading, 'worker.mjs') });
    const watch = { isCancelled: () => true };
    const [scenario] = VARIANTS;
    const job = {
      scenarios: [scenario!],
      tasks: tasksOf([scenario!]),
      engine: 'compiled',
    } as const;
    expect(await collected(executor.run(job, watch))).toEqual([]);
  });

  it('tell how far they are, and stop when they are asked to', async () => {
    const endless = testScenario({ days: 1_000_000, replications: 3 });
    const job = { scenarios: [endless], tasks: tasksOf([endless]), engine: 'compiled' } as const;
    const shares: number[] = [];
    const executor = createWorkerExecutor({ workers: 2, module: WORKER });
    const results = await collected(
      executor.run(job, {
        onProgress: (share) => shares.push(share),
        isCancelled: () => (shares.at(-1) ?? 0) > 0,
      }),
    );
    expect(results).toEqual([]);
    expect(shares.every((share) => share >= 0 && share < 1)).toBe(true);
  });
});
