import { describe, expect, it } from 'vitest';
import { createStream } from '../../../sim/random/stream.ts';
import { exactRule, type LossRule, repackRule } from '../../../sim/twins/loss-rule.ts';
import { stationaryCounts } from '../../../sim/twins/stationary-counts.ts';

const DRAWS = 40_000;
const COMPARTMENTS = [2, 1, 2];
const LOADS = [1.5, 0.4, 6];

/** π(n) ∝ ∏ a^n ÷ n! on the states that the rule allows, by enumeration. */
function productForm({ limits, isNested }: LossRule): Map<string, number> {
  const weights = new Map<string, number>();
  let sum = 0;
  const most = Math.max(...limits);
  for (let s = 0; s <= most; s++) {
    for (let m = 0; m <= most; m++) {
      for (let l = 0; l <= most; l++) {
        const counted = isNested ? [s + m + l, m + l, l] : [s, m, l];
        if (counted.some((count, size) => count > limits[size]!)) continue;
        const weight = [s, m, l].reduce((product, n, size) => {
          for (let k = 1; k <= n; k++) product *= LOADS[size]! / k;
          return product;
        }, 1);
        weights.set(`${[s, m, l]}`, weight);
        sum += weight;
      }
    }
  }
  return new Map([...weights].map(([state, weight]) => [state, weight / sum]));
}

describe.each([
  ['repack', repackRule(COMPARTMENTS)],
  ['exact', exactRule(COMPARTMENTS)],
])('the start of %s', (name, rule) => {
  it('is drawn from its product form', () => {
    const { uniform } = createStream({ seed: 1, replication: 1, source: name, purpose: 'test' });
    const drawn = new Map<string, number>();
    for (let n = 0; n < DRAWS; n++) {
      const state = `${stationaryCounts(rule, LOADS, uniform)}`;
      drawn.set(state, (drawn.get(state) ?? 0) + 1);
    }
    const expected = productForm(rule);
    expect([...drawn.keys()].filter((state) => !expected.has(state))).toEqual([]);
    const z = [...expected].map(([state, share]) => {
      const deviation = Math.sqrt(DRAWS * share * (1 - share));
      return Math.abs((drawn.get(state) ?? 0) - DRAWS * share) / deviation;
    });
    expect(Math.max(...z)).toBeLessThan(4);
  });
});

it('is full where the load is far beyond the bank, and empty where there is none', () => {
  expect(stationaryCounts(exactRule([3, 2]), [1e6, 0], () => 0.5)).toEqual([3, 0]);
});
