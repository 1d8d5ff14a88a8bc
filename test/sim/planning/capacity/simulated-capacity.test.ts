import { describe, expect, it } from 'vitest';
import type { Executor } from '../../../../sim/experiment/executor.ts';
import { createInlineExecutor } from '../../../../sim/experiment/inline-executor.ts';
import { exactCapacity } from '../../../../sim/planning/capacity/exact-capacity.ts';
import { simulatedCapacity } from '../../../../sim/planning/capacity/simulated-capacity.ts';
import type { Target } from '../../../../sim/planning/target/target.ts';
import { lastingScenario } from './lasting.ts';

const targets: readonly Target[] = [{ kind: 'blocking', size: undefined, limit: 0.1 }];
const scenario = lastingScenario({ sizes: [{ name: 'S', count: 6 }], days: 28, warmUpDays: 7 });
const options = { scenario, targets, confidence: 0.95, maxReplications: 60 };

describe('what a bank carries, simulated', () => {
  const found = simulatedCapacity(options);

  it('lies around what is exactly known', async () => {
    const exact = exactCapacity(scenario, targets)!.factor;
    const { lower, upper, estimate, trials, isInterrupted } = await found;
    expect(lower).toBeLessThan(exact);
    expect(upper).toBeGreaterThan(exact);
    expect(upper / lower).toBeLessThan(1.3);
    expect(estimate! / exact).toBeCloseTo(1, 1);
    expect(isInterrupted).toBe(false);
    expect(trials.find(({ verdict }) => verdict === 'meets')!.factor).toBe(lower);
    expect(trials.find(({ verdict }) => verdict === 'misses')!.factor).toBe(upper);
    // What is said of single demands holds together: their errors add up to no more than that of the whole.
    const error = trials.reduce((sum, { confidence }) => sum + 1 - confidence, 0);
    expect(error).toBeLessThan(0.05);
  });

  it('is the same whoever runs the replications', async () => {
    const shuffling: Executor = {
      async *run(job, watch) {
        const bunch = [];
        for await (const task of createInlineExecutor().run(job, watch)) {
          bunch.unshift(task);
          if (bunch.length === 7) yield* bunch.splice(0);
        }
        yield* bunch;
      },
    };
    expect(await simulatedCapacity({ ...options, executor: shuffling })).toEqual(await found);
  });

  it('knows which target gives out first', async () => {
    const two = lastingScenario({
      sizes: [
        { name: 'S', count: 9 },
        { name: 'L', count: 5 },
      ],
      days: 28,
      warmUpDays: 7,
    });
    const bySize = ['S', 'L'].map((size) => ({ kind: 'blocking' as const, size, limit: 0.1 }));
    const both = await simulatedCapacity({ ...options, scenario: two, targets: bySize });
    expect(both.binding).toBe(1);
    const exact = exactCapacity(two, bySize)!.factor;
    expect(both.lower).toBeLessThan(exact);
    expect(both.upper).toBeGreaterThan(exact);
  });

  it('says so where it is cut off, and what was found by then', async () => {
    let asked = 0;
    const early = await simulatedCapacity({ ...options, isCancelled: () => ++asked > 5 });
    expect(early).toMatchObject({ estimate: undefined, lower: 0, upper: Infinity, trials: [] });
    expect(early.isInterrupted).toBe(true);
  });
});
