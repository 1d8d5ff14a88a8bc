import { describe, expect, it } from 'vitest';
import { estimate } from '../../../sim/experiment/estimates.ts';
import type { Executor } from '../../../sim/experiment/executor.ts';
import { createInlineExecutor } from '../../../sim/experiment/inline-executor.ts';
import { estimatePrecisely, runPreciseStudy } from '../../../sim/experiment/precise-study.ts';
import { runStudy } from '../../../sim/experiment/run-study.ts';
import type { Study } from '../../../sim/experiment/study.ts';
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

describe('a precise study with variance reduction', () => {
  const spilling = testScenario({
    sizes: ['S', 'M', 'L'].map((name, index) => ({ name, count: 4 - index })),
    mix: [0.5, 0.3, 0.2],
    strategy: { name: 'fallback', options: {}, within: 'first' },
    days: 60,
    warmUpDays: 5,
    token: { ...scenario.token, validityMs: 3650 * 86_400_000 },
  });
  const options = {
    scenario: spilling,
    precision: { ...precision, relativeHalfWidth: 0.02, maxReplications: 1000 },
  };

  it('ends as soon as the improved estimate is precise', async () => {
    const counted = await runPreciseStudy(options);
    const study = await runPreciseStudy({ ...options, varianceReduction: 'auto' });
    expect([counted.of, study.of]).toEqual(['blocking', 'improved']);
    expect(study.replications.length).toBeLessThan(counted.replications.length / 2);

    const { total } = estimatePrecisely(study).improved!;
    expect(total!.estimate).toBeCloseTo(study.verdict.ratio!, 12);
    expect(total!.halfWidth).toBe(study.verdict.halfWidth);
    expect(total!.halfWidth / total!.estimate).toBeLessThanOrEqual(0.02);
    expect(total!.halfWidth).toBeGreaterThan(estimate(study).improved!.total!.halfWidth);
    expect(estimatePrecisely(study).blocking.method).toBe('jackknife');
  });

  it('goes on while rejections are few, however narrow it is', async () => {
    const roomy = { ...spilling, sizes: spilling.sizes.map((size) => ({ ...size, count: 6 })) };
    const study = await runPreciseStudy({
      scenario: { ...roomy, days: 10 },
      precision: { ...precision, relativeHalfWidth: 0.9, maxReplications: 60 },
      varianceReduction: 'auto',
    });
    const improvedOf = (replications: Study['replications']) =>
      estimate({ ...study, replications }).improved!.total;
    expect(study.verdict.status).toBe('reached');
    expect(study.replications.length).toBeGreaterThan(20);
    expect(improvedOf(study.replications)).not.toBeNull();
    expect(improvedOf(study.replications.slice(0, -1))).toBeNull();
  });

  it('is of counts where nothing can improve them', async () => {
    const crowded = testScenario({ sizes: [{ name: 'S', count: 2 }], days: 5 });
    const study = await runPreciseStudy({
      scenario: crowded,
      precision,
      varianceReduction: 'auto',
    });
    expect(study.of).toBe('blocking');
    expect(estimatePrecisely(study).blocking.method).toBe('sequential');
  });
});
