import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createTokens, TOKEN, type Tokens } from '../../../machines/bookkeeping/tokens.ts';
import { REJECTIONS } from '../../../machines/command.ts';

const VALIDITY_MS = 100;
const REMEMBER_MS = 250;
const COMPARTMENTS = 6;

function create(onForgotten: (token: number) => void = () => {}): Tokens {
  return createTokens({
    compartmentCount: COMPARTMENTS,
    validityMs: VALIDITY_MS,
    rememberMs: REMEMBER_MS,
    onForgotten,
  });
}

describe('tokens', () => {
  it('are live in their last millisecond and expired in the next', () => {
    const tokens = create();
    tokens.issue(3, 1_000);
    const lastMs = 1_000 + VALIDITY_MS;
    expect(tokens.expiresAtMs(3)).toBe(lastMs);
    expect(tokens.expired(lastMs)).toEqual([]);
    expect([tokens.liveCount(lastMs), tokens.expiredCount(lastMs)]).toEqual([1, 0]);
    expect(tokens.expired(lastMs + 1)).toEqual([3]);
    expect([tokens.liveCount(lastMs + 1), tokens.expiredCount(lastMs + 1)]).toEqual([0, 1]);
  });

  it('expire in the order of their issue, whatever became of others', () => {
    const tokens = create();
    for (const compartment of [4, 1, 5, 0]) tokens.issue(compartment, compartment === 0 ? 3 : 2);
    tokens.end(1, TOKEN.used, 10);
    tokens.issue(1, 10);
    expect(tokens.expired(2 + VALIDITY_MS + 1)).toEqual([4, 5]);
    tokens.end(4, TOKEN.returned, 50 + VALIDITY_MS);
    expect(tokens.expired(50 + VALIDITY_MS)).toEqual([5, 0, 1]);
  });

  it('are remembered for exactly their time once they have ended, and then forgotten', () => {
    const forgotten: number[] = [];
    const tokens = create((token) => forgotten.push(token));
    const token = tokens.issue(2, 0);
    tokens.end(2, TOKEN.returned, 500);
    expect(tokens.fateOf(token, 500 + REMEMBER_MS)).toBe(TOKEN.returned);
    expect(tokens.compartmentOf(token)).toBe(2);
    expect(tokens.fateOf(token, 500 + REMEMBER_MS + 1)).toBe(TOKEN.unknown);
    for (let nowMs = 1_000; nowMs < 1_100; nowMs++) {
      tokens.issue(2, nowMs);
      tokens.end(2, TOKEN.used, nowMs);
    }
    expect(forgotten).toEqual([token]);
  });

  it('are never forgotten while their parcel is inside', () => {
    const tokens = create();
    const token = tokens.issue(0, 0);
    for (let nowMs = 1_000; nowMs < 3_000; nowMs++) {
      tokens.issue(1, nowMs);
      tokens.end(1, TOKEN.used, nowMs);
    }
    expect(tokens.fateOf(token, 3_000)).toBe(TOKEN.active);
    expect(tokens.compartmentOf(token)).toBe(0);
    expect(tokens.expired(3_000)).toEqual([0]);
    expect(tokens.remembered).toBeLessThan(8 * REMEMBER_MS);
  });

  it('stop when a compartment without one is to lose it', () => {
    expect(() => create().end(0, TOKEN.used, 0)).toThrow('is not open');
  });

  it('end in ways that are numbered like the rejections of a pickup', () => {
    expect(TOKEN.active).toBe(0);
    const { unknown, used, returned } = TOKEN;
    expect([unknown, used, returned].map((fate) => REJECTIONS.pickup[fate - 1])).toEqual([
      'invalidCode',
      'alreadyUsed',
      'returned',
    ]);
  });

  it('agree with a list that is searched from end to end', () => {
    const step = fc.record({
      waitMs: fc.constantFrom(0, 0, 1, 33, VALIDITY_MS - 1, VALIDITY_MS, VALIDITY_MS + 1),
      compartment: fc.nat(COMPARTMENTS - 1),
      /** Looks at what has expired, which moves a border in the real one. */
      looks: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 100, size: 'max' }), (steps) => {
        const tokens = create();
        let inside: { readonly compartment: number; readonly expiresAtMs: number }[] = [];
        let nowMs = 0;
        for (const { waitMs, compartment, looks } of steps) {
          nowMs += waitMs;
          if (inside.some((one) => one.compartment === compartment)) {
            tokens.end(compartment, TOKEN.used, nowMs);
            inside = inside.filter((one) => one.compartment !== compartment);
          } else {
            tokens.issue(compartment, nowMs);
            inside.push({ compartment, expiresAtMs: nowMs + VALIDITY_MS });
          }
          if (!looks) continue;
          const expired = inside.filter(({ expiresAtMs }) => nowMs > expiresAtMs);
          expect(tokens.expiredCount(nowMs)).toBe(expired.length);
          expect(tokens.liveCount(nowMs)).toBe(inside.length - expired.length);
          expect(tokens.expired(nowMs)).toEqual(expired.map((one) => one.compartment));
        }
      }),
      { seed: 1, numRuns: 500 },
    );
  });
});
