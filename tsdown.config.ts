import { defineConfig } from 'tsdown';

// Dependencies stay imports (tsdown leaves every `dependencies` entry out of the bundle): a bundled
// copy of xstate would part a caller's actors from ours, and saves only 30 ms on `--help`.
// Each `import()` of a command's handler becomes a chunk of its own, loaded when it is called.
// A worker thread loads worker.js, which stands beside every other module (src/workers/).
export default defineConfig({
  entry: { cli: 'src/cli/main.ts', index: 'src/index.ts', worker: 'src/workers/worker.ts' },
  format: 'esm',
  platform: 'node',
  target: 'node20.19',
  dts: { entry: 'src/index.ts' },
  fixedExtension: false,
  checks: { pluginTimings: false },
});
