import type { FinishedTask, Watch } from '../../sim/experiment/executor.ts';
import type { Scenario } from '../../sim/scenario/scenario.ts';
import { testScenario } from './scenario.ts';

/** Variants of different length, with different numbers of replications. */
export const VARIANTS: readonly Scenario[] = [
  testScenario({ days: 12, replications: 5 }),
  testScenario({ days: 12, replications: 3, sizes: [{ name: 'S', count: 4 }] }),
  testScenario({ days: 6, replications: 1 }),
];

/** Everything that an executor gives. */
export async function collected(results: AsyncIterable<FinishedTask>): Promise<FinishedTask[]> {
  const all: FinishedTask[] = [];
  for await (const result of results) all.push(result);
  return all;
}

/** Cancels when it has been asked so often, and keeps every share it was told. */
export function watchFor(questions: number): Required<Watch> & { readonly shares: number[] } {
  let asked = 0;
  const shares: number[] = [];
  return {
    shares,
    isCancelled: () => ++asked > questions,
    onProgress: (share) => shares.push(share),
  };
}
