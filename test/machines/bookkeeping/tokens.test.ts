import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createTokens, TOKEN } from '../../../machines/bookkeeping/tokens.ts';
import { REJECTIONS } from '../../../machines/command.ts';
import { createNow } from '../../../machines/now.ts';

const VALIDITY_MS = 100;
const REMEMBER_MS = 250;
const COMPARTMENTS = 6;

function create(onForgotten: (token: number) => void = () => {}, rememberMs = REMEMBER_MS) {
  const now = createNow(0);
  const tokens = createTokens({
    now,
    compartmentCount: COMPARTMENTS,
    validityMs: VALIDITY_MS,
    rememberMs,
    onForgotten,
  });
  return { now, tokens };
}

describe('tokens', () => {
  it('are live in their last millisecond and expired in the next', () => {
    const { now, tokens } = create();
    now[0] = 1_000;
    tokens.issue(3);
    const lastMs = 1_000 + VALIDITY_MS;
    expect(tokens.expiresAtMs(3)).toBe(lastMs);
    now[0] = lastMs;
    expect(tokens.hasExpired(3)).toBe(false);
    expect(tokens.expired()).toEqual([]);
    expect([tokens.liveCount(), tokens.expiredCount()]).toEqual([1, 0]);
    now[0] = lastMs + 1;
    expect(tokens.hasExpired(3)).toBe(true);
    expect(tokens.expired()).toEqual([3]);
    expect([tokens.liveCount(), tokens.expiredCount()]).toEqual([0, 1]);
  });

  it('expire in the order of their issue, whatever became of others', () => {
    const { now, tokens } = create();
    now[0] = 2;
    for (const compartment of [4, 1, 5]) tokens.issue(compartment);
    now[0] = 3;
    tokens.issue(0);
    now[0] = 10;
    tokens.end(1, TOKEN.used);
    tokens.issue(1);
    now[0] = 2 + VALIDITY_MS + 1;
    expect(tokens.expired()).toEqual([4, 5]);
    now[0] = 50 + VALIDITY_MS;
    tokens.end(4, TOKEN.returned);
    expect(tokens.expired()).toEqual([5, 0, 1]);
  });

  it('are remembered for exactly their time once they have ended, and then forgotten', () => {
    const forgotten: number[] = [];
    const { now, tokens } = create((token) => forgotten.push(token));
    const token = tokens.issue(2);
    now[0] = 500;
    tokens.end(2, TOKEN.returned);
    now[0] = 500 + REMEMBER_MS;
    expect(tokens.fateOf(token)).toBe(TOKEN.returned);
    expect(tokens.compartmentOf(token)).toBe(-1);
    now[0]++;
    expect(tokens.fateOf(token)).toBe(TOKEN.unknown);
    for (now[0] = 1_000; now[0] < 1_100; now[0]++) {
      tokens.issue(2);
      tokens.end(2, TOKEN.used);
    }
    expect(forgotten).toEqual([token]);
  });

  it('are never forgotten while their parcel is inside', () => {
    const { now, tokens } = create();
    const token = tokens.issue(0);
    for (now[0] = 1_000; now[0] < 3_000; now[0]++) {
      tokens.issue(1);
      tokens.end(1, TOKEN.used);
    }
    expect(tokens.fateOf(token)).toBe(TOKEN.active);
    expect(tokens.compartmentOf(token)).toBe(0);
    expect(tokens.expired()).toEqual([0]);
    expect(tokens.remembered()).toBeLessThan(8 * REMEMBER_MS);
  });

  it('stop when a compartment without one is to lose it', () => {
    expect(() => create().tokens.end(0, TOKEN.used)).toThrow('has no token');
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

  // What is remembered for less time than it is valid has to be set aside while it is live.
  it.each([REMEMBER_MS, 10])(
    'agree with a list that is searched from end to end (%d)',
    (remember) => {
      const step = fc.record({
        waitMs: fc.constantFrom(0, 0, 1, 33, VALIDITY_MS - 1, VALIDITY_MS, VALIDITY_MS + 1),
        compartment: fc.nat(COMPARTMENTS - 1),
        /** Looks at what has expired, which moves a border in the real one. */
        looks: fc.boolean(),
      });
      fc.assert(
        fc.property(fc.array(step, { maxLength: 100, size: 'max' }), (steps) => {
          const { now, tokens } = create(undefined, remember);
          let inside: { readonly compartment: number; readonly expiresAtMs: number }[] = [];
          for (const { waitMs, compartment, looks } of steps) {
            now[0]! += waitMs;
            if (inside.some((one) => one.compartment === compartment)) {
              tokens.end(compartment, TOKEN.used);
              inside = inside.filter((one) => one.compartment !== compartment);
            } else {
              tokens.issue(compartment);
              inside.push({ compartment, expiresAtMs: now[0]! + VALIDITY_MS });
            }
            if (!looks) continue;
            const expired = inside.filter(({ expiresAtMs }) => now[0]! > expiresAtMs);
            expect(tokens.expiredCount()).toBe(expired.length);
            expect(tokens.liveCount()).toBe(inside.length - expired.length);
            expect(tokens.expired()).toEqual(expired.map((one) => one.compartment));
          }
        }),
        { seed: 1, numRuns: 500 },
      );
    },
  );
});

describe('no token costs more than another', () => {
  const MANY = 10_000;

  /** As many compartments as tokens; counts how often the instant is looked at, once or twice for each token that is. */
  function counting() {
    let looks = 0;
    const cell = createNow(0);
    const now = new Proxy(cell, {
      get: (target, key) => {
        looks++;
        return Reflect.get(target, key) as unknown;
      },
    });
    const tokens = createTokens({
      now,
      compartmentCount: 2 * MANY,
      validityMs: VALIDITY_MS,
      rememberMs: REMEMBER_MS,
      expected: MANY,
    });
    const looksOf = (act: () => void) => {
      const before = looks;
      act();
      return looks - before;
    };
    return { cell, tokens, looksOf };
  }

  it('to issue, though all others expired meanwhile', () => {
    const { cell, tokens, looksOf } = counting();
    for (let compartment = 0; compartment < MANY; compartment++) tokens.issue(compartment);
    cell[0] = VALIDITY_MS + 1;
    let all = 0;
    for (let compartment = MANY; compartment < MANY + 128; compartment++) {
      const looks = looksOf(() => tokens.issue(compartment));
      expect(looks).toBeLessThan(300);
      all += looks;
    }
    // For each that is issued the border passes two, all in all.
    expect(all / 128).toBeLessThan(6);
  });

  it('to tell what has expired, though thousands have ended since that was asked', () => {
    const { cell, tokens, looksOf } = counting();
    for (let n = 0; n < MANY; n++) {
      cell[0]!++;
      tokens.issue(0);
      tokens.end(0, TOKEN.used);
    }
    expect(looksOf(() => tokens.expired())).toBeLessThan(300);
  });
});
