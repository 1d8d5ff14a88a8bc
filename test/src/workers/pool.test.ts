import { join } from 'node:path';
import { expect, it } from 'vitest';
import { createWorkers } from '../../../src/workers/pool.ts';
import { temporaryFolder } from '../../support/cli.ts';

/** Tells whether it was `require`d: then Node has it among its CommonJS modules. */
const HOW_LOADED = `
  import { createRequire } from 'node:module';
  import { fileURLToPath } from 'node:url';
  export const isRequired = () =>
    fileURLToPath(import.meta.url) in createRequire(import.meta.url).cache;`;

it('imports its module: ended while it requires one, a thread takes the whole process with it', async () => {
  const module = join(temporaryFolder({ 'worker.mjs': HOW_LOADED }), 'worker.mjs');
  const workers = createWorkers<null, boolean>({ workers: 1, module, function: 'isRequired' });
  expect(await workers.run(null)).toBe(false);
  await workers.close();
});
