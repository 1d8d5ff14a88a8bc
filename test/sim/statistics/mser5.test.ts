import { describe, expect, it } from 'vitest';
import { createStream } from '../../../sim/random/stream.ts';
import { normalQuantile } from '../../../sim/special-functions/normal.ts';
import { mser5 } from '../../../sim/statistics/mser5.ts';
import { checkWarmUp } from '../../../sim/statistics/warm-up-check.ts';

const random = createStream({ seed: 1, replication: 0, source: 'test', purpose: 'noise' });
const noise = () => normalQuantile(random.uniform());

/** A bank that fills up: 10 in the end, e-fold in so many steps. */
const filling = (length: number, steps: number, deviation = 0.3) =>
  Array.from({ length }, (_, n) => 10 * (1 - Math.exp(-n / steps)) + deviation * noise());

/** The definition itself, batch by batch. */
function leastMarginalError(series: readonly number[]): number {
  const batches: number[] = [];
  for (let n = 0; n + 5 <= series.length; n += 5) {
    batches.push(series.slice(n, n + 5).reduce((sum, value) => sum + value, 0) / 5);
  }
  let best = { start: 0, error: Infinity };
  for (let start = 0; start <= batches.length - 5; start++) {
    const kept = batches.slice(start);
    const mean = kept.reduce((sum, value) => sum + value, 0) / kept.length;
    const squares = kept.reduce((sum, value) => sum + (value - mean) ** 2, 0);
    const error = squares / kept.length ** 2;
    if (error < best.error) best = { start, error };
  }
  return 5 * best.start;
}

describe('MSER-5', () => {
  it('leaves a series alone that is constant', () => {
    expect(mser5(new Array<number>(100).fill(0.1))).toEqual({ truncation: 0, isEnoughData: true });
  });

  it('cuts off a step, batch for batch', () => {
    const series = Array.from({ length: 203 }, (_, n) => (n < 40 ? 100 : n % 2));
    expect(mser5(series)).toEqual({ truncation: 40, isEnoughData: true });
  });

  it('is the minimum of its definition', () => {
    for (const steps of [5, 20, 60]) {
      const series = filling(400, steps);
      expect(mser5(series).truncation).toBe(leastMarginalError(series));
    }
  });

  it('is not drowned by a large mean', () => {
    const series = filling(400, 20);
    expect(mser5(series.map((value) => value + 1e9)).truncation).toBe(mser5(series).truncation);
  });

  it('cuts about as much as there is', () => {
    const { truncation, isEnoughData } = mser5(filling(1000, 30));
    // After three and after six time constants .5 and .025 are missing, against a noise of .3.
    expect(truncation).toBeGreaterThan(60);
    expect(truncation).toBeLessThan(200);
    expect(isEnoughData).toBe(true);
  });

  it('does not believe itself in the second half', () => {
    const stillRising = Array.from({ length: 200 }, (_, n) => n);
    expect(mser5(stillRising).isEnoughData).toBe(false);
  });

  it.each([0, 4, 49])('has not enough of %s values', (length) => {
    expect(mser5(new Array<number>(length).fill(1)).isEnoughData).toBe(false);
  });
});

describe('the check of a warm-up', () => {
  it('warns of one that is too short', () => {
    const series = filling(1000, 30);
    expect(checkWarmUp(series, 30).verdict).toBe('tooShort');
    expect(checkWarmUp(series, 240).verdict).toBe('longEnough');
  });

  it('is unclear of a bank that never settles', () => {
    const rising = Array.from({ length: 200 }, (_, n) => n);
    expect(checkWarmUp(rising, 100).verdict).toBe('unclear');
  });
});
