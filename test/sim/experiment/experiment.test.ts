import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Executor, FinishedTask } from '../../../sim/experiment/executor.ts';
import { runExperiment, tasksOf } from '../../../sim/experiment/experiment.ts';
import { firstOn } from '../../../sim/experiment/first-on.ts';
import { createInlineExecutor } from '../../../sim/experiment/inline-executor.ts';
import { runStudy } from '../../../sim/experiment/run-study.ts';
import { collected, VARIANTS, watchFor } from '../../support/small-studies.ts';

const inline = createInlineExecutor();
const everything = await collected(
  inline.run({ scenarios: VARIANTS, tasks: tasksOf(VARIANTS), engine: 'compiled' }),
);
const namesOf = (results: readonly FinishedTask[]) =>
  results.map(({ variant, replication }) => `${variant}.${replication}`);

/** Gives these results, whatever it is asked to run. */
const giving = (results: readonly FinishedTask[]): Executor => ({
  async *run() {
    yield* results;
  },
});

describe('an experiment', () => {
  it('begins the first replication of every variant, then the second', () => {
    const order = '0.1 1.1 2.1 0.2 1.2 0.3 1.3 0.4 0.5';
    expect(namesOf(everything).join(' ')).toBe(order);
  });

  it('is a study of each variant', async () => {
    const studies = await runExperiment({ scenarios: VARIANTS });
    for (const [index, scenario] of VARIANTS.entries()) {
      expect(studies[index]).toEqual(await runStudy({ scenario }));
      expect(studies[index]!.replications).toHaveLength(scenario.replications);
    }
  });

  it('gives the same answer in whatever order its tasks are finished', async () => {
    const expected = await runExperiment({ scenarios: VARIANTS });
    await fc.assert(
      fc.asyncProperty(
        fc.shuffledSubarray(everything, { minLength: everything.length }),
        async (results) => {
          const studies = await runExperiment({ scenarios: VARIANTS, executor: giving(results) });
          expect(JSON.stringify(studies)).toBe(JSON.stringify(expected));
        },
      ),
    );
  });

  it('keeps of what is finished the replications up to the first gap', async () => {
    const finished = everything.filter((task) => !['0.3', '1.1'].includes(namesOf([task])[0]!));
    const studies = await runExperiment({ scenarios: VARIANTS, executor: giving(finished) });
    expect(studies.map(({ replications }) => replications.length)).toEqual([2, 0, 1]);
    const two = { ...VARIANTS[0]!, replications: 2 };
    expect(studies[0]!.replications).toEqual((await runStudy({ scenario: two })).replications);
  });
});

describe.each([
  ['inline', inline],
  ['first here, then there', firstOn(inline, createInlineExecutor())],
])('an executor (%s)', (_, executor) => {
  const job = { scenarios: VARIANTS, tasks: tasksOf(VARIANTS), engine: 'compiled' } as const;

  it('tells its progress from 0 to 1', async () => {
    const watch = watchFor(Infinity);
    expect(await collected(executor.run(job, watch))).toEqual(everything);
    expect(watch.shares[0]).toBe(0);
    expect(watch.shares.at(-1)).toBe(1);
    expect(watch.shares).toEqual(watch.shares.toSorted((a, b) => a - b));
  });

  it.each([0, 1, 4, 8])('ends when it is cancelled after %d questions', async (questions) => {
    const results = await collected(executor.run(job, watchFor(questions)));
    expect(results.length).toBeLessThan(4);
    expect(results).toEqual(everything.slice(0, results.length));
  });

  it('has nothing to say of nothing', async () => {
    expect(await collected(executor.run({ ...job, tasks: [] }))).toEqual([]);
  });
});

it('records the first task alone, and breathes between strides', async () => {
  let records = 0;
  let breaths = 0;
  const executor = createInlineExecutor({
    onRecord: () => records++,
    breathe: async () => void breaths++,
  });
  const [scenario] = VARIANTS;
  const first = { scenarios: [scenario!], tasks: [{ variant: 0, replication: 1 }] };
  await collected(executor.run({ ...first, engine: 'compiled' }));
  const recorded = records;
  expect(recorded).toBeGreaterThan(100);
  expect(breaths).toBe(3);
  await collected(executor.run({ ...first, tasks: tasksOf(first.scenarios), engine: 'compiled' }));
  expect(records).toBe(2 * recorded);
});
