// Runs a program of bench/, or the gallery of test/: `node scripts/run-bench.mjs NAME [ARG …]`. Node 20 reads no TypeScript, so
// it is bundled first, with the programs that it starts; tsdown leaves the packages that users install
// as imports. The program has a process to itself, without the bundler.
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { constants } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'tsdown';

/** What each program starts (bench/program-path.ts). */
const STARTS = {
  main: ['measure-suite', 'memory/probe'],
  coverage: [],
  executor: ['executor/measure'],
  lockers: ['lockers/measure', 'lockers/service'],
  lockstep: [],
  network: ['network/run-banks'],
  peers: ['peers/programs/pigeonhole-workloads'],
};

/** Programs that are not in bench/. */
const ELSEWHERE = { mutants: 'test/mutants/program.ts' };

const [name, ...args] = process.argv.slice(2);
const cache = fileURLToPath(new URL('../node_modules/.cache/', import.meta.url));
mkdirSync(cache, { recursive: true });
const outDir = mkdtempSync(join(cache, 'pigeonhole-bench-'));
const entries = [name, ...(STARTS[name] ?? [])].map((each) => [
  each,
  ELSEWHERE[each] ?? `bench/${each}.ts`,
]);

await build({
  config: false,
  entry: Object.fromEntries(entries),
  outDir,
  platform: 'node',
  format: 'esm',
  dts: false,
  logLevel: 'silent',
  checks: { pluginTimings: false },
});

// Ctrl-C reaches the program too: it ends first, and then this.
process.on('SIGINT', () => {});
const program = spawn(process.execPath, [join(outDir, `${name}.mjs`), ...args], {
  stdio: 'inherit',
});
program.on('close', (code, signal) => {
  rmSync(outDir, { recursive: true, force: true });
  process.exitCode = code ?? 128 + constants.signals[signal];
});
