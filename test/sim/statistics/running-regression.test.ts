import { describe, expect, it } from 'vitest';
import { createStream } from '../../../sim/random/stream.ts';
import { controlledMean } from '../../../sim/statistics/control-variates.ts';
import { createRunningRegression } from '../../../sim/statistics/running-regression.ts';
import { studentTQuantile } from '../../../sim/statistics/student-t.ts';

const MEANS = [0.5, 100.5, 7];
const { uniform } = createStream({ seed: 1, replication: 0, source: 'test', purpose: 'values' });

/** A value that two controls explain; the third is constant, and the fourth the sum of the first two. */
const SEEN = Array.from({ length: 60 }, () => {
  const [a, b] = [uniform(), 100 + uniform()];
  return { value: 3 * a - 2 * b + uniform(), controls: [a, b, 7, a + b] };
});

describe('a running regression', () => {
  it.each([10, 20, 60])('is the controlled mean of %d replications', (replications) => {
    const means = [...MEANS, 101];
    const seen = SEEN.slice(0, replications);
    const running = createRunningRegression(means);
    for (const each of seen) running.add(each);
    const controls = means.slice(0, 2).map((mean, index) => ({
      mean,
      values: seen.map((each) => each.controls[index]!),
    }));
    const { estimate, halfWidth } = controlledMean(
      seen.map(({ value }) => value),
      controls,
      0.95,
    );
    expect(running.count()).toBe(replications);
    expect(running.degrees()).toBe(replications - 3);
    expect(running.estimate()).toBeCloseTo(estimate, 10);
    const t = studentTQuantile(0.975, running.degrees());
    expect(t * running.standardError()).toBeCloseTo(halfWidth!, 10);
  });

  it('uses as many controls as it is told to after so many replications', () => {
    const running = createRunningRegression(MEANS, (replications) => (replications < 10 ? 0 : 1));
    const degrees = SEEN.slice(0, 11).map((each) => {
      running.add({ ...each, controls: each.controls.slice(0, 3) });
      return running.degrees();
    });
    expect(degrees.slice(8)).toEqual([8, 8, 9]);
  });

  it('knows nothing before the first', () => {
    expect(createRunningRegression([]).estimate()).toBeUndefined();
  });
});
