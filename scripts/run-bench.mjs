// Runs a program of bench/: `node scripts/run-bench.mjs NAME [ARG …]`. Node 20 reads no TypeScript, so
// it is bundled first; tsdown leaves the packages that users install as imports.
import { fileURLToPath } from 'node:url';
import { build } from 'tsdown';

const [name, ...args] = process.argv.slice(2);
const outDir = fileURLToPath(new URL('../node_modules/.cache/pigeonhole-bench/', import.meta.url));

await build({
  config: false,
  entry: { [name]: `bench/${name}.ts` },
  outDir,
  platform: 'node',
  format: 'esm',
  dts: false,
  logLevel: 'silent',
  checks: { pluginTimings: false },
});

process.argv.splice(2, Infinity, ...args);
await import(`${outDir}${name}.mjs`);
