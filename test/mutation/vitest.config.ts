import { statSync } from 'node:fs';
import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Tests that take seconds and notice little that others do not: long random lives, banks of a million compartments. */
const LONG = 'test/machines/**/*.{lockstep,planted-bugs,properties,scale}.test.ts';

/** A mutant is done with at the first test that notices it; what is short is mostly quick, too. */
class ShortestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const length = ({ moduleId }: TestSpecification) => statSync(moduleId).size;
    return files.toSorted((a, b) => length(a) - length(b));
  }
}

/** For Stryker alone: scripts/run-mutation.mjs says which tests. */
export default defineConfig({
  test: {
    include: [process.env['MUTATION_TESTS'] ?? 'test/machines/**/*.test.ts'],
    exclude: [LONG],
    setupFiles: 'test/mutation/few-examples.ts',
    sequence: { sequencer: ShortestFirst },
    testTimeout: 60_000,
    // All files of a run share one thread, or every mutant would wait for a dozen of them.
    isolate: false,
  },
});
