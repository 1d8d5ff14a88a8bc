import { describe, expect, it } from 'vitest';
import { asFinished } from '../../../src/workers/as-finished.ts';

/** As long as the event loop takes to turn so many times. */
async function turns(count: number): Promise<void> {
  for (let n = 0; n < count; n++) await new Promise(setImmediate);
}

async function collect(tasks: readonly number[], run: (n: number) => Promise<number>) {
  const results: number[] = [];
  for await (const result of asFinished(tasks, run, 3)) results.push(result);
  return results;
}

describe('tasks side by side', () => {
  it('are yielded as they are finished, no more at once than may be', async () => {
    let open = 0;
    let most = 0;
    const results = await collect([9, 1, 20, 5, 5, 0], async (n) => {
      most = Math.max(most, ++open);
      await turns(n);
      open--;
      return n;
    });
    expect(results.toSorted((a, b) => a - b)).toEqual([0, 1, 5, 5, 9, 20]);
    expect([results[0], results.at(-1), most]).toEqual([1, 20, 3]);
  });

  it('fail with the first that fails', async () => {
    const run = async (n: number) => {
      await turns(n);
      throw new Error(`task ${n}`);
    };
    await expect(collect([4, 1, 3], run)).rejects.toThrow('task 1');
  });
});
