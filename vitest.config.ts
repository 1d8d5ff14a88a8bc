import { readdirSync, readFileSync } from 'node:fs';
import { sep } from 'node:path';
import { defineConfig } from 'vitest/config';

// What runs the built command, from outside and from its source, or its workers.
const BLACK_BOX = [
  'test/{cli,docs}/**/*.test.ts',
  'test/src/workers/worker-executor.test.ts',
  'test/bench/programs.test.ts',
];

// What replaces modules, globals or methods of Node, which others would meet.
const REPLACING = readdirSync('test', { recursive: true, encoding: 'utf8' })
  .map((name) => `test/${name.split(sep).join('/')}`)
  .filter((path) => path.endsWith('.test.ts') && /\bvi\.\w/.test(readFileSync(path, 'utf8')));

export default defineConfig({
  test: {
    // Simulations take seconds, not minutes, and share two cores with the rest of the suite.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    pool: 'threads',
    // Left out, one core stays idle, which is half of a small machine.
    maxWorkers: '100%',
    projects: [
      {
        extends: true,
        test: {
          name: 'code',
          include: ['test/**/*.test.ts'],
          exclude: [...BLACK_BOX, ...REPLACING],
          // Modules keep no state that another file of tests could meet, and to load them anew takes longer than many a test.
          isolate: false,
        },
      },
      {
        extends: true,
        test: { name: 'replacing', include: REPLACING, exclude: BLACK_BOX },
      },
      {
        extends: true,
        test: {
          name: 'command',
          include: BLACK_BOX,
          globalSetup: 'test/support/build-cli.ts',
          // A thread has no working directory of its own (callCli).
          pool: 'forks',
        },
      },
    ],
  },
});
