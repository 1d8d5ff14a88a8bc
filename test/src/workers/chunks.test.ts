import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tasksOf } from '../../../sim/experiment/experiment.ts';
import { workersWorth } from '../../../src/cli/simulating/executor.ts';
import { chunksOf } from '../../../src/workers/chunks.ts';
import { testScenario } from '../../support/scenario.ts';

const jobOf = (days: number, replications: number, perDay = 10) => {
  const scenario = testScenario({
    days,
    replications,
    arrivals: [{ kind: 'poisson', name: 'p', perDay, profile: undefined }],
  });
  return { scenarios: [scenario], tasks: tasksOf([scenario]), engine: 'compiled' } as const;
};

describe('chunks', () => {
  it('hold every task once, in order', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.integer({ min: 1, max: 40 }), fc.integer({ min: 1, max: 2_000 })), {
          minLength: 1,
          maxLength: 5,
        }),
        fc.integer({ min: 1, max: 9 }),
        (variants, workers) => {
          const scenarios = variants.map(([replications, days]) =>
            testScenario({ replications, days }),
          );
          const tasks = tasksOf(scenarios);
          const chunks = chunksOf({ scenarios, tasks, engine: 'compiled' }, workers);
          expect(chunks.flat()).toEqual(tasks);
          expect(chunks.every((chunk) => chunk.length > 0)).toBe(true);
        },
      ),
    );
  });

  it('are one long task, or many short ones', () => {
    expect(chunksOf(jobOf(3_650, 4), 2).map((chunk) => chunk.length)).toEqual([1, 1, 1, 1]);
    const many = chunksOf(jobOf(1, 10_000), 2).map((chunk) => chunk.length);
    expect(many.length).toBeLessThan(60);
    expect(Math.min(...many.slice(0, -1))).toBeGreaterThan(20);
  });

  it('get shorter towards the end', () => {
    const lengths = chunksOf(jobOf(1, 10_000), 2).map((chunk) => chunk.length);
    expect(lengths).toEqual(lengths.toSorted((a, b) => b - a));
    expect(lengths[0]).toBeGreaterThan(5 * lengths.at(-1)!);
  });

  it('leave something to do for each worker', () => {
    expect(chunksOf(jobOf(1, 16), 4)).toHaveLength(16);
  });
});

describe('the number of workers, if nobody asks for one,', () => {
  it.each([
    [jobOf(365, 20), 0],
    [jobOf(3_650, 120), 6],
    [jobOf(365, 200_000), 8],
    [jobOf(365, 0), 0],
  ])('is what is worth it, at most the cores (%#)', (job, expected) => {
    expect(workersWorth(job, 8)).toBe(expected);
  });
});
