import { readFileSync } from 'node:fs';
import { defineConfig, type UserConfig } from 'tsdown';

const COMMON: UserConfig = {
  format: 'esm',
  platform: 'node',
  target: 'node20.19',
  fixedExtension: false,
  checks: { pluginTimings: false },
};

/** A copy of a package carries its licence. */
const licenceOf = (name: string) =>
  `/*! ${name}: ${readFileSync(`node_modules/${name}/LICENSE`, 'utf8').trim()} */`;

// Dependencies stay imports (tsdown leaves every `dependencies` entry out of the bundle): a bundled
// copy of xstate would part a caller's actors from ours, and saves only 30 ms on `--help`.
// Each `import()` of a command's handler becomes a chunk of its own, loaded when it is called.
export default defineConfig([
  {
    ...COMMON,
    entry: { cli: 'src/cli/main.ts', index: 'src/index.ts' },
    dts: { entry: 'src/index.ts' },
  },
  // What a worker thread loads (src/workers/), beside every other module. It is whole in itself: nobody
  // hands it an actor, every worker loads it anew, and as packages it takes three times as long.
  {
    ...COMMON,
    entry: { worker: 'src/workers/worker.ts' },
    noExternal: [/./],
    banner: ['xstate', 'zod'].map(licenceOf).join('\n'),
    dts: false,
    clean: false,
  },
]);
