import { describe, expect, it } from 'vitest';
import { createStream } from '../../../sim/random/stream.ts';
import { bernoulliConfidenceSequence } from '../../../sim/statistics/bernoulli-confidence-sequence.ts';

describe('confidence sequence of a probability', () => {
  it.each([
    // mpmath 1.3.0, 30 digits
    [5, 100, 0.95, undefined, 0.006577126166638995, 0.1602588737671996],
    [50, 100, 0.99, undefined, 0.32306445183805693, 0.676935548161943],
    [5, 100, 0.95, { successes: 0.5, failures: 9.5 }, 0.00950985204983886, 0.14034958442508735],
  ])('of %s in %s with confidence %s', (successes, trials, confidence, mixture, lower, upper) => {
    const interval = bernoulliConfidenceSequence(successes, trials, confidence, mixture);
    expect(interval.lower).toBeCloseTo(lower, 12);
    expect(interval.upper).toBeCloseTo(upper, 12);
  });

  it('is in closed form where nothing succeeded', () => {
    // B(1, 101) = 1/101, so the end is where (1 − p)^100 = .05/101.
    const { lower, upper } = bernoulliConfidenceSequence(0, 100, 0.95);
    expect(lower).toBe(0);
    expect(upper).toBeCloseTo(1 - (0.05 / 101) ** (1 / 100), 12);
    const mirrored = bernoulliConfidenceSequence(100, 100, 0.95);
    expect(mirrored.lower).toBeCloseTo(1 - upper, 12);
    expect(mirrored.upper).toBe(1);
  });

  it('knows nothing before the first trial', () => {
    expect(bernoulliConfidenceSequence(0, 0, 0.95)).toEqual({ lower: 0, upper: 1 });
  });

  it('holds for all trials at once, whatever the probability', () => {
    const random = createStream({ seed: 1, replication: 0, source: 'test', purpose: 'trials' });
    const sequences = 200;
    let missed = 0;
    for (let sequence = 0; sequence < sequences; sequence++) {
      let successes = 0;
      let isMissed = false;
      for (let trials = 1; trials <= 300; trials++) {
        if (random.uniform() < 0.1) successes++;
        const { lower, upper } = bernoulliConfidenceSequence(successes, trials, 0.8);
        isMissed ||= lower > 0.1 || upper < 0.1;
      }
      if (isMissed) missed++;
    }
    expect(missed / sequences).toBeLessThan(0.2);
    expect(missed / sequences).toBeGreaterThan(0.02);
  });

  it('refuses what cannot be', () => {
    expect(() => bernoulliConfidenceSequence(3, 2, 0.95)).toThrow('failures');
    expect(() => bernoulliConfidenceSequence(-1, 2, 0.95)).toThrow('successes');
    expect(() => bernoulliConfidenceSequence(1, 2, 95)).toThrow('confidence');
    expect(() => bernoulliConfidenceSequence(1, 2, 0.9, { successes: 0, failures: 1 })).toThrow(
      'mixture',
    );
  });
});
