import { defineConfig } from 'vitest/config';

/** Tests that take seconds and notice little that others do not: long random lives, banks of a million compartments. */
const LONG = 'test/machines/**/*.{lockstep,planted-bugs,properties,scale}.test.ts';

/** For Stryker alone: scripts/run-mutation.mjs says which tests. */
export default defineConfig({
  test: {
    include: [process.env['MUTATION_TESTS'] ?? 'test/machines/**/*.test.ts'],
    exclude: [LONG],
    setupFiles: 'test/mutation/few-examples.ts',
    testTimeout: 60_000,
    // All files of a run share one thread, or every mutant would wait for a dozen of them.
    isolate: false,
  },
});
