import { describe, expect, it } from 'vitest';
import { exactRule, repackRule } from '../../../sim/twins/loss-rule.ts';
import { LossTwin } from '../../../sim/twins/loss-twin.ts';

const [S, L] = [0, 1];
const COMPARTMENTS = [1, 1];
const OBSERVED = { startMs: 100, endMs: 200 };

describe('a twin that rejects', () => {
  it('may put every parcel anywhere it fits: repack', () => {
    const twin = new LossTwin(repackRule(COMPARTMENTS), 0, OBSERVED);
    twin.arrive(90, S, 120);
    // Two small ones fill the bank for both sizes.
    twin.arrive(110, S, 150);
    twin.arrive(115, L, 190);
    // From 120 a large one is in the large compartment, and the small one has had to move.
    twin.arrive(130, L, 170);
    twin.arrive(140, L, 300);
    // Full for all from 110 to 120 and from 130 to 150; for L, as long as a large one is there, from 130 to 170.
    expect(twin.values()).toEqual([0.3, 0.5]);
  });

  it('keeps every size to itself: exact', () => {
    const twin = new LossTwin(exactRule(COMPARTMENTS), 0, OBSERVED);
    twin.arrive(90, S, 120);
    twin.arrive(110, S, 150);
    twin.arrive(180, L, 300);
    expect(twin.values()).toEqual([0.2, 0.2]);
  });

  it('has room at the instant at which a parcel leaves', () => {
    const twin = new LossTwin(exactRule([1]), 0, OBSERVED);
    twin.arrive(100, S, 150);
    twin.arrive(150, S, 200);
    expect(twin.values()).toEqual([1]);
  });

  it('rejects all of a size without compartments', () => {
    expect(new LossTwin(exactRule([0, 1]), 0, OBSERVED).values()).toEqual([1, 0]);
    expect(new LossTwin(repackRule([0, 1]), 0, OBSERVED).values()).toEqual([0, 0]);
    expect(new LossTwin(repackRule([1, 0]), 0, OBSERVED).values()).toEqual([0, 1]);
  });
});
