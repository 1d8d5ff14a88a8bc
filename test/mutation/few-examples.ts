import type { IProperty, Parameters } from 'fast-check';
import { vi } from 'vitest';

const MOST_EXAMPLES = 25;

// There are thousands of mutants: properties show each of them few examples, and the first failure is enough.
vi.mock('fast-check', async (importOriginal) => {
  const { default: fc } = await importOriginal<typeof import('fast-check')>();
  function assert<Ts>(property: IProperty<Ts>, parameters: Parameters<Ts> = {}): void {
    const numRuns = Math.min(parameters.numRuns ?? MOST_EXAMPLES, MOST_EXAMPLES);
    fc.assert(property, { ...parameters, numRuns, endOnFailure: true });
  }
  return { default: { ...fc, assert } };
});
