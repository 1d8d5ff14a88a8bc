import { describe, expect, it } from 'vitest';
import { createSequentialLimit } from '../../../sim/statistics/sequential-limit.ts';
import { drawnWorld } from '../../../bench/coverage/worlds/drawn.ts';

const question = { limit: 0.05, confidence: 0.95 };

describe('a sequence that holds a ratio against a limit', () => {
  it('does not look before twenty replications', () => {
    const sequence = createSequentialLimit(question);
    for (let n = 1; n <= 20; n++) {
      expect(sequence.interval().lower).toBeUndefined();
      sequence.add({ numerator: 40 + n, denominator: 1000 });
    }
    const { replications, ratio, lower, upper } = sequence.interval();
    expect([replications, ratio]).toEqual([20, 0.0505]);
    expect(lower).toBeGreaterThan(0.04);
    expect(upper).toBeLessThan(0.06);
  });

  it('does not look before thirty episodes of five were to be expected at the limit', () => {
    const sequence = createSequentialLimit(question);
    // 100 replications of 30 parcels are 150 rejections at the limit.
    for (let n = 1; n < 100; n++) sequence.add({ numerator: 0, denominator: 30 });
    expect(sequence.interval().upper).toBeUndefined();
    sequence.add({ numerator: 0, denominator: 30 });
    const { lower, upper } = sequence.interval();
    expect(lower).toBe(0);
    // Nothing was seen, and still it is not taken to be impossible: three standard errors of 150 events.
    expect(upper).toBeGreaterThan((3 * 0.05) / Math.sqrt(150));
    expect(upper).toBeLessThan(0.05);
  });

  it('is undecided where nothing was offered', () => {
    const sequence = createSequentialLimit(question);
    for (let n = 0; n < 30; n++) sequence.add({ numerator: 0, denominator: 0 });
    expect(sequence.interval()).toEqual({
      replications: 30,
      ratio: undefined,
      lower: undefined,
      upper: undefined,
    });
  });

  it('refuses a question that makes no sense', () => {
    expect(() => createSequentialLimit({ ...question, limit: 0 })).toThrow('limit');
    expect(() => createSequentialLimit({ ...question, confidence: 1 })).toThrow('confidence');
    expect(() => createSequentialLimit({ ...question, minReplications: 1 })).toThrow(
      'Replications',
    );
  });

  it('holds the ratio at all looks together, however it is looked at', () => {
    const world = drawnWorld({ name: 'held', ratio: 0.05, offered: 400, episode: 3 });
    let missed = 0;
    for (let seed = 1; seed <= 200; seed++) {
      const next = world.replications(seed);
      const sequence = createSequentialLimit(question);
      let isMissed = false;
      for (let n = 1; n <= 200; n++) {
        sequence.add(next());
        if (n % 10 > 0) continue;
        const { lower = 0, upper = 1 } = sequence.interval();
        isMissed ||= lower > world.ratio || upper < world.ratio;
      }
      if (isMissed) missed++;
    }
    // 5 % would be 10, and with 99.9 % confidence fewer than 21.
    expect(missed).toBeLessThan(21);
  });
});
