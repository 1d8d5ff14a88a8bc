import { describe, expect, it } from 'vitest';
import { createStream } from '../../../sim/random/stream.ts';
import { normalCdf } from '../../../sim/special-functions/normal.ts';
import { poissonQuantile } from '../../../sim/special-functions/poisson-quantile.ts';
import { delayedStartBoundary } from '../../../sim/statistics/delayed-start-boundary.ts';
import { jackknifeRatio, type RatioTotals } from '../../../sim/statistics/ratio-jackknife.ts';
import type { Precision } from '../../../sim/statistics/sequential-estimate.ts';
import { createSequentialRatio } from '../../../sim/statistics/sequential-ratio.ts';
import { studentTQuantile } from '../../../sim/statistics/student-t.ts';

const PRECISION: Precision = { confidence: 0.95, relativeHalfWidth: 0.1 };

/** Replications with 20 rejections of 400 parcels on average. */
function replications(seed: number): () => RatioTotals {
  const random = createStream({ seed, replication: 0, source: 'test', purpose: 'totals' });
  return () => {
    const numerator = poissonQuantile(20, random.uniform());
    return { numerator, denominator: numerator + poissonQuantile(380, random.uniform()) };
  };
}

function run(precision: Precision, next: () => RatioTotals) {
  const sequential = createSequentialRatio(precision);
  const seen: RatioTotals[] = [];
  do seen.push(next());
  while (sequential.add(seen.at(-1)!) === 'goOn');
  return { sequential, seen };
}

describe('replications until a ratio is precise enough', () => {
  it('end with an interval as narrow as wanted, and not before', () => {
    const { sequential, seen } = run(PRECISION, replications(1));
    const { status, ratio, halfWidth, remaining, replications: count } = sequential.verdict();
    expect({ status, remaining, count }).toEqual({
      status: 'reached',
      remaining: 0,
      count: seen.length,
    });
    expect(halfWidth! / ratio!).toBeLessThanOrEqual(0.1);
    const before = createSequentialRatio(PRECISION);
    for (const totals of seen.slice(0, -1)) before.add(totals);
    const earlier = before.verdict();
    expect(earlier.status).toBe('goOn');
    expect(earlier.halfWidth! / earlier.ratio!).toBeGreaterThan(0.1);
  });

  it('have the standard error of the residuals, within the boundary as a Student t', () => {
    const random = createStream({ seed: 2, replication: 0, source: 'test', purpose: 'halves' });
    const sequential = createSequentialRatio({ ...PRECISION, relativeHalfWidth: 1e-9 });
    const seen = Array.from({ length: 40 }, (): RatioTotals => {
      const denominator = 20 + Math.floor(80 * random.uniform());
      return { numerator: Math.floor(denominator * random.uniform()), denominator };
    });
    for (const totals of seen) sequential.add(totals);
    const { ratio, denominator } = jackknifeRatio(seen);
    const squares = seen.reduce(
      (sum, one) => sum + (one.numerator - ratio! * one.denominator) ** 2,
      0,
    );
    const standardError = Math.sqrt((squares * 40) / 39) / denominator;
    const tail = normalCdf(-delayedStartBoundary(0.95)(2));
    const verdict = sequential.verdict();
    expect(verdict.ratio).toBeCloseTo(ratio!, 14);
    expect(verdict.halfWidth).toBeCloseTo(-studentTQuantile(tail, 39) * standardError, 12);
  });

  it('are not judged before there are as many as there must be', () => {
    const sequential = createSequentialRatio({ ...PRECISION, minReplications: 30 });
    const next = replications(3);
    for (let n = 1; n < 30; n++) {
      sequential.add({ numerator: 1000 + n, denominator: 100_000 });
      expect(sequential.verdict()).toMatchObject({ status: 'goOn', halfWidth: undefined });
    }
    sequential.add(next());
    expect(sequential.verdict().halfWidth).toBeDefined();
  });

  it('say about how many more it takes', () => {
    const next = replications(4);
    const sequential = createSequentialRatio(PRECISION);
    for (let n = 0; n < 25; n++) sequential.add(next());
    const { remaining } = sequential.verdict();
    const { seen } = run(PRECISION, replications(4));
    expect(25 + remaining!).toBeGreaterThan(seen.length / 1.7);
    expect(25 + remaining!).toBeLessThan(seen.length * 1.7);
  });

  it('do not count what comes after the end', () => {
    const { sequential } = run(PRECISION, replications(5));
    const verdict = sequential.verdict();
    sequential.add({ numerator: 1, denominator: 1 });
    expect(sequential.verdict()).toEqual(verdict);
  });

  it('end at the cap, without what was wanted, and say so', () => {
    const { sequential } = run({ ...PRECISION, maxReplications: 21 }, replications(6));
    const { status, replications: count, remaining, halfWidth } = sequential.verdict();
    expect({ status, count }).toEqual({ status: 'capped', count: 21 });
    expect(remaining).toBeGreaterThan(10);
    expect(halfWidth).toBeGreaterThan(0);
  });

  it('never end for want of rejections', () => {
    const none = () => ({ numerator: 0, denominator: 100 });
    const { sequential } = run({ ...PRECISION, maxReplications: 50 }, none);
    expect(sequential.verdict()).toMatchObject({ status: 'capped', ratio: 0 });
    expect(sequential.verdict().remaining).toBeUndefined();
  });

  it('know nothing where nothing was counted', () => {
    const nothing = createSequentialRatio(PRECISION);
    for (let n = 0; n < 30; n++) nothing.add({ numerator: 0, denominator: 0 });
    expect(nothing.verdict()).toEqual({
      status: 'goOn',
      replications: 30,
      ratio: undefined,
      halfWidth: undefined,
      remaining: undefined,
    });
  });

  it.each<[Partial<Precision>, string]>([
    [{ relativeHalfWidth: 5 }, 'relativeHalfWidth'],
    [{ minReplications: 1 }, 'minReplications'],
    [{ minReplications: 2.5 }, 'minReplications'],
    [{ maxReplications: 10 }, 'maxReplications'],
    [{ confidence: 0 }, 'confidence'],
  ])('refuse %o', (wrong, named) => {
    expect(() => createSequentialRatio({ ...PRECISION, ...wrong })).toThrow(named);
  });

  it('hold the truth at every look together', () => {
    const studies = 300;
    let missed = 0;
    for (let study = 0; study < studies; study++) {
      const next = replications(100 + study);
      const sequential = createSequentialRatio({ confidence: 0.8, relativeHalfWidth: 1e-9 });
      let isMissed = false;
      for (let n = 0; n < 200; n++) {
        sequential.add(next());
        const { ratio, halfWidth = Infinity } = sequential.verdict();
        isMissed ||= Math.abs(ratio! - 0.05) > halfWidth;
      }
      if (isMissed) missed++;
    }
    // Four standard errors of .2 in 300 are .09; intervals of a fixed size would miss about half.
    expect(missed / studies).toBeLessThan(0.29);
    expect(missed / studies).toBeGreaterThan(0.05);
  });
});
