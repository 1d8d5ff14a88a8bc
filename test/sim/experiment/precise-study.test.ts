import { describe, expect, it } from 'vitest';
import { estimate } from '../../../sim/experiment/estimates.ts';
import type { Executor } from '../../../sim/experiment/executor.ts';
import { createInlineExecutor } from '../../../sim/experiment/inline-executor.ts';
import { estimatePrecisely, runPreciseStudy } from '../../../sim/experiment/precise-study.ts';
import { runStudy } from '../../../sim/experiment/run-study.ts';
import { testScenario } from '../../support/scenario.ts';

const scenario = testScenario({ sizes: [{ name: 'S', count: 8 }], days: 20, warmUpDays: 5 });
const precision = { confidence: 0.95, relativeHalfWidth: 0.2, maxReplications: 200 };

/** Gives back in bunches, the last of each first, as workers might. */
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

describe('a precise study', () => {
  it('has the replications of a study of as many, and an interval as narrow as wanted', async () => {
    const study = await runPreciseStudy({ scenario, precision });
    const { verdict, replications } = study;
    expect(verdict.status).toBe('reached');
    expect(verdict.replications).toBe(replications.length);
    expect(replications.length).toBeGreaterThanOrEqual(20);
    expect(study.scenario).toEqual({ ...scenario, replications: replications.length });
    expect(replications).toEqual((await runStudy({ scenario: study.scenario })).replications);

    const { blocking } = estimatePrecisely(study);
    expect(blocking.method).toBe('sequential');
    expect(blocking.ratio).toBeCloseTo(verdict.ratio!, 12);
    expect(blocking.halfWidth! / blocking.ratio!).toBeLessThanOrEqual(0.2);
    // Who may look at any time pays for it.
    expect(blocking.halfWidth).toBeGreaterThan(estimate(study).blocking.halfWidth!);
  });

  it('is the same in whatever order its replications are finished', async () => {
    const one = await runPreciseStudy({ scenario, precision });
    expect(await runPreciseStudy({ scenario, precision, executor: shuffling })).toEqual(one);
  });

  it('stops at the cap, and says what it has reached', async () => {
    const study = await runPreciseStudy({
      scenario,
      precision: { ...precision, relativeHalfWidth: 0.01, maxReplications: 25 },
    });
    expect(study.replications).toHaveLength(25);
    expect(study.verdict).toMatchObject({ status: 'capped', replications: 25 });
    expect(study.verdict.remaining).toBeGreaterThan(100);
  });

  it('has what is finished without a gap if it is cancelled', async () => {
    let asked = 0;
    const study = await runPreciseStudy({ scenario, precision, isCancelled: () => ++asked > 30 });
    expect(study.replications.length).toBeGreaterThan(0);
    expect(study.replications.length).toBeLessThan(20);
    expect(study.scenario.replications).toBe(200);
    expect(study.verdict.status).toBe('goOn');
    expect(estimatePrecisely(study)).toEqual(estimate(study));
  });
});
