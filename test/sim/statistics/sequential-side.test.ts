import { describe, expect, it } from 'vitest';
import { createStream } from '../../../sim/random/stream.ts';
import { poissonQuantile } from '../../../sim/special-functions/poisson-quantile.ts';
import { createSequentialSide, type Side } from '../../../sim/statistics/sequential-side.ts';

const OFFERED = 1_000;

/** The side that is found of a ratio of about 1 %, and after how many replications. */
function run(limit: number, seed: number, most = 400): { side: Side; replications: number } {
  const random = createStream({ seed, replication: 0, source: 'test', purpose: 'totals' });
  const sequential = createSequentialSide({ limit, confidence: 0.95 });
  for (let replications = 1; replications <= most; replications++) {
    const numerator = poissonQuantile(0.01 * OFFERED, random.uniform());
    const side = sequential.add({ numerator, denominator: OFFERED });
    if (side !== 'unknown') return { side, replications };
  }
  return { side: sequential.side(), replications: most };
}

describe('the side of a limit', () => {
  it('is found, and sooner where the limit is farther', () => {
    const near = run(0.011, 1);
    const far = run(0.02, 1);
    expect(near.side).toBe('below');
    expect(far).toEqual({ side: 'below', replications: 20 });
    expect(near.replications).toBeGreaterThan(40);
    expect(run(0.009, 1).side).toBe('above');
    expect(run(0.005, 1)).toEqual({ side: 'above', replications: 20 });
  });

  it('is hardly ever given where the ratio is the limit itself', () => {
    const given = Array.from({ length: 200 }, (_, seed) => run(0.01, seed, 100)).filter(
      ({ side }) => side !== 'unknown',
    );
    // At most 5 % are expected, 10 of 200: 18 or more have a probability below 1 %.
    expect(given.length).toBeLessThan(18);
  });

  it('is not below before nothing would be a surprise', () => {
    const sequential = createSequentialSide({ limit: 0.001, confidence: 0.95 });
    const sides = Array.from({ length: 150 }, (_, index) =>
      // A rejection in the first, so that there is some variance to be deceived by.
      sequential.add({ numerator: index === 0 ? 1 : 0, denominator: OFFERED }),
    );
    expect(sides.indexOf('below')).toBe(149);
  });

  it('is never below a limit of 0, and above it with enough of all that are', () => {
    const none = createSequentialSide({ limit: 0, confidence: 0.95 });
    const some = createSequentialSide({ limit: 0, confidence: 0.95 });
    for (let index = 0; index < 100; index++) {
      none.add({ numerator: 0, denominator: OFFERED });
      some.add({ numerator: index % 2, denominator: OFFERED });
    }
    expect(none.side()).toBe('unknown');
    expect(some.side()).toBe('above');
  });

  it('stays as it was found', () => {
    const sequential = createSequentialSide({ limit: 0.01, confidence: 0.95 });
    for (let index = 0; index < 20; index++) {
      sequential.add({ numerator: 30 + (index % 3), denominator: OFFERED });
    }
    for (let index = 0; index < 500; index++) {
      sequential.add({ numerator: 0, denominator: OFFERED });
    }
    expect(sequential.side()).toBe('above');
  });

  it('needs a limit, a confidence and two replications', () => {
    expect(() => createSequentialSide({ limit: -1, confidence: 0.95 })).toThrow(/limit/);
    expect(() => createSequentialSide({ limit: 0, confidence: 1 })).toThrow(/confidence/);
    expect(() => createSequentialSide({ limit: 0, confidence: 0.9, minReplications: 1 })).toThrow(
      /minReplications/,
    );
  });
});
