import { bench } from './measuring/bench.ts';
import { measureMemory } from './memory/memory.ts';
import { runCommand } from './run-command.ts';
import { runSuite } from './measuring/run-suite.ts';
import { SUITES } from './suites.ts';

process.exitCode = await runCommand(() =>
  bench(process.argv.slice(2), {
    suites: SUITES,
    measureSuite: runSuite,
    measureMemory,
    print: (text) => console.log(text),
    note: (text) => console.error(text),
  }),
);
