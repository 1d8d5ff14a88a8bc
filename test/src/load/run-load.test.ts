import { setImmediate as turn } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import type { LockerUnderTest } from '../../../machines/protocol/locker-under-test.ts';
import { meanInterval } from '../../../sim/statistics/mean-interval.ts';
import { createCrowd } from '../../../src/load/crowd.ts';
import { lockerSource } from '../../../src/lockers/locker-source.ts';
import { runLoad, type LoadOptions } from '../../../src/load/run-load.ts';
import { constantRate, ramp } from '../../../src/load/shape.ts';
import { keptUp, sustainedPerSecond } from '../../../src/load/sustained.ts';
import { readThreshold } from '../../../src/load/threshold.ts';
import { totals } from '../../../src/load/totals.ts';
import { testScenario } from '../../support/scenario.ts';
import { serveLocker } from '../../../bench/lockers/serve-locker.ts';
import { createQueue, createVirtualTime, type VirtualTime } from './virtual-pacing.ts';

const SCENARIO = testScenario();

/** Runs until everything is answered, also what comes after the last start. */
async function load(
  time: VirtualTime,
  locker: LockerUnderTest,
  options: Pick<LoadOptions, 'steps'> & Partial<LoadOptions>,
) {
  const crowd = createCrowd(SCENARIO, locker.hello.capabilities.commands);
  const running = runLoad({
    locker,
    crowd,
    spacing: 'random',
    seed: 1,
    pacing: time.pacing,
    wallMs: 0,
    ...options,
  });
  return time.finish(running);
}

function allOf(text: string, result: Awaited<ReturnType<typeof runLoad>>): number {
  const reading = readThreshold(`${text} < 1 s`);
  if (!reading.ok) throw new Error(reading.problem);
  return reading.threshold.measure(result)!;
}

describe('latency', () => {
  it('is what queueing theory says: M/D/1 at half load', async () => {
    // Pollaczek (1930) and Khinchine (1932): E[T] = D + ρ·D / (2·(1 − ρ)), with D = 1 ms and ρ = 0.5.
    const means: number[] = [];
    for (let seed = 1; seed <= 6; seed++) {
      const time = createVirtualTime();
      const locker = await createQueue(time, SCENARIO, () => 1);
      const result = await load(time, locker, { steps: constantRate(500, 1000), seed });
      expect(result.loaded).toMatchObject({ stoppedBecause: undefined, verdict: { broken: [] } });
      means.push(allOf('all.mean', result));
    }
    const { mean, halfWidth } = meanInterval(means, 0.99);
    expect(halfWidth!).toBeLessThan(0.3);
    expect(Math.abs(mean - 1.5)).toBeLessThan(halfWidth!);
  });

  it('is the delay of a locker that is never busy', async () => {
    const time = createVirtualTime();
    const locker = await createQueue(time, SCENARIO, () => 7);
    const result = await load(time, locker, { steps: constantRate(10, 10_000), spacing: 'even' });
    for (const statistic of ['p50', 'p99.9', 'max']) {
      expect(allOf(`all.${statistic}`, result)).toBeCloseTo(7, 1);
    }
    expect(totals(result)).toMatchObject({ due: 99, dropped: 0, answered: 99, unknown: 0 });
  });

  it('counts how late we ourselves are, too', async () => {
    const time = createVirtualTime();
    const locker = await createQueue(time, SCENARIO, () => 0);
    const sleepUntil = (atMs: number) => time.pacing.sleepUntil(atMs + 5);
    const result = await load(time, locker, {
      steps: constantRate(10, 5000),
      spacing: 'even',
      pacing: { ...time.pacing, sleepUntil },
    });
    expect(allOf('all.p50', result)).toBeCloseTo(5, 1);
  });

  it('counts from the intended start: nobody fails to see a second of standstill', async () => {
    const time = createVirtualTime();
    let hasStalled = false;
    const locker = await createQueue(time, SCENARIO, (nowMs) => {
      if (nowMs < 2000 || hasStalled) return 0;
      hasStalled = true;
      return 1000;
    });
    const steps = constantRate(100, 10_000);
    const result = await load(time, locker, { steps, spacing: 'even' });
    // Of 1000 starts a hundred came in the second of standstill and waited for the rest of it: a tenth of all,
    // evenly from 0 to 1 s. A tester that waits for each answer would have seen one slow answer in nine hundred.
    expect(allOf('all.p50', result)).toBeLessThan(1);
    expect(allOf('all.p95', result) / 500).toBeCloseTo(1, 1);
    expect(allOf('all.p99', result) / 900).toBeCloseTo(1, 1);
    expect(allOf('all.max', result) / 1000).toBeCloseTo(1, 1);
  });
});

describe('a ramp', () => {
  it('finds the rate that a locker sustains', async () => {
    const time = createVirtualTime();
    const locker = await createQueue(time, SCENARIO, () => 5);
    const result = await load(time, locker, { steps: ramp(20, 2000, 5000), spacing: 'even' });
    // 5 ms a command are 200 a second; the steps are 20, 33, 56, 93, 155, 258, …
    expect(keptUp(result)).toEqual([true, true, true, true, true, ...Array(5).fill(false)]);
    expect(sustainedPerSecond(result)).toBeCloseTo(155, 0);
  });
});

describe('what goes wrong', () => {
  it('is counted: starts beyond the most under way, and answers that do not come', async () => {
    const time = createVirtualTime();
    const queue = await createQueue(time, SCENARIO, () => 0);
    const silent: LockerUnderTest = {
      ...queue,
      execute: () =>
        new Promise((resolve) => {
          time.calendar.schedule(60_000, 0, () => resolve({ kind: 'unknown', waitedMs: 60_000 }));
        }),
    };
    const steps = constantRate(16_000, 1000);
    const result = await load(time, silent, { steps, spacing: 'even' });
    const { due, dropped, unknown, answered } = totals(result);
    expect({ due, dropped, unknown, answered }).toEqual({
      due: 15_999,
      dropped: 5_999,
      unknown: 10_000,
      answered: 0,
    });
    expect(result.loaded.stoppedBecause).toMatch(/not answered in time/u);
  });

  it('is judged: a locker that gives a code twice breaks a property', async () => {
    const time = createVirtualTime();
    const queue = await createQueue(time, SCENARIO, () => 0);
    const careless: LockerUnderTest = {
      ...queue,
      async execute(request) {
        const outcome = await queue.execute(request);
        const isDeposit = outcome.kind === 'reply' && request.command.type === 'deposit';
        if (!isDeposit || !outcome.reply.ok) return outcome;
        return { ...outcome, reply: { ...outcome.reply, code: 'SAME' } } as typeof outcome;
      },
    };
    const result = await load(time, careless, { steps: constantRate(100, 1000) });
    const broken = result.loaded.verdict.broken.map(({ first }) => first.property);
    expect(broken).toContain('code-unique');
  });
});

describe('a service', () => {
  it.each([
    ['tells its order, and is judged to the last answer', true],
    ['does not, and is judged until answers could overtake one another', false],
  ])('that %s', async (_, tells) => {
    let calls = 0;
    const delay = () => new Promise<void>((done) => setTimeout(done, [4, 0, 2, 1][calls++ % 4]));
    const served = await serveLocker({ delay });
    const source = lockerSource(served.url);
    try {
      const { sizes, startMs } = SCENARIO;
      const opened = await source.open({ sizes, startMs });
      const { hello } = opened;
      const locker = tells
        ? opened
        : {
            ...opened,
            hello: { ...hello, capabilities: { ...hello.capabilities, tells: [] } },
          };
      const crowd = createCrowd(SCENARIO, hello.capabilities.commands);
      let nowMs = 0;
      const result = await runLoad({
        locker,
        crowd,
        steps: constantRate(300, 1000),
        spacing: 'random',
        seed: 3,
        // Every start is made, however slow the machine.
        pacing: {
          nowMs: () => nowMs,
          async sleepUntil(atMs) {
            nowMs = atMs;
            await turn();
          },
          breathe: turn,
        },
        wallMs: 0,
      });
      const { answered } = totals(result);
      const { judged, verdict, stoppedBecause } = result.loaded;
      expect(verdict.broken).toEqual([]);
      expect(answered).toBeGreaterThan(250);
      if (tells) expect({ judged, stoppedBecause }).toEqual({ judged: answered });
      else expect(stoppedBecause).toMatch(/requests overlapped/u);
    } finally {
      await source.close();
      await served.close();
    }
  });
});
