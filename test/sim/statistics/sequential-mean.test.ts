import { describe, expect, it } from 'vitest';
import { createStream } from '../../../sim/random/stream.ts';
import { normalQuantile } from '../../../sim/special-functions/normal.ts';
import { createSequentialMean } from '../../../sim/statistics/sequential-mean.ts';

const MANY_EVENTS = 10;

describe('the sequential mean', () => {
  it('says nothing before twenty replications, nor of what hardly ever happened', () => {
    const often = createSequentialMean(0.95);
    const hardly = createSequentialMean(0.95);
    expect(often.interval()).toMatchObject({ replications: 0, mean: undefined });
    for (let n = 1; n < 20; n++) often.add(n % 2, MANY_EVENTS);
    expect(often.interval()).toMatchObject({ replications: 19, lower: undefined });
    often.add(0, MANY_EVENTS);
    expect(often.interval()).toMatchObject({ mean: 0.5, lower: expect.any(Number) as unknown });
    for (let n = 0; n < 149; n++) hardly.add(n % 2, 1);
    expect(hardly.interval().lower).toBeUndefined();
    hardly.add(1, 1);
    expect(hardly.interval().lower).toBeLessThan(0.5);
  });

  it('holds the mean at every look together, in 95 % of the sequences or more', () => {
    const sequences = 300;
    let held = 0;
    for (let number = 1; number <= sequences; number++) {
      const random = createStream({ seed: number, replication: 1, source: 'means', purpose: 'n' });
      const sequence = createSequentialMean(0.95);
      let isHeld = true;
      for (let n = 0; n < 150; n++) {
        sequence.add(3 + normalQuantile(random.uniform()), MANY_EVENTS);
        const { lower = -Infinity, upper = Infinity } = sequence.interval();
        isHeld &&= lower <= 3 && 3 <= upper;
      }
      if (isHeld) held++;
    }
    // Of 300 sequences that hold it with 95 %, 99.9 % of the studies have at least 273.
    expect(held).toBeGreaterThanOrEqual(273);
  });
});
