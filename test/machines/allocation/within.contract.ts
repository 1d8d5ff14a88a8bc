import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type {
  WithinContext,
  WithinDefinition,
} from '../../../machines/allocation/within/within.ts';

/**
 * A rule as simply as it can be said, over a sorted list of what is free.
 * @param free in ascending order
 * @param wear door openings of each compartment so far
 * @param last the compartment handed out last, −1 before the first
 */
export type NaiveRule = (free: readonly number[], wear: ArrayLike<number>, last: number) => number;

export interface WithinExpectations {
  /** The naive rule, or why there is none to compare with. */
  readonly naive: NaiveRule | { readonly exempt: string };
  /** Uniform numbers that one choice draws. */
  readonly drawsPerChoice: number;
}

type Step = 'handOut' | { readonly fails: number } | { readonly returns: number };

const step: fc.Arbitrary<Step> = fc.oneof(
  fc.constant('handOut' as const),
  fc.record({ fails: fc.nat() }),
  fc.record({ returns: fc.nat() }),
);

/** A fixed sequence of numbers in [0, 1) that is good enough to shuffle with. */
function weyl(): () => number {
  let index = 0;
  return () => (++index * 0.618_033_988_749_894_9) % 1;
}

/** The size that is looked at; a smaller and a larger one stand beside it and never change. */
const SIZE = 1;
const LARGER = 7;

/** A bank of three sizes, of which the middle one has compartments first … first + count − 1. */
export function threeSizes(
  first: number,
  count: number,
): Pick<WithinContext, 'firstOfSize' | 'sizeOf'> {
  const firstOfSize = [0, first, first + count, first + count + LARGER];
  const sizeOf = new Uint8Array(firstOfSize[3]!).fill(SIZE, first).fill(SIZE + 1, first + count);
  return { firstOfSize, sizeOf };
}

/** What every choice within a size promises. */
export function withinContract(
  definition: WithinDefinition,
  { naive, drawsPerChoice }: WithinExpectations,
): void {
  describe(`within a size: ${definition.name}`, () => {
    it('has a name for scenario files and a summary', () => {
      expect(definition.name).toMatch(/^[a-z]+(-[a-z]+)*$/);
      expect(definition.summary).toMatch(/^[A-Z].*\.$/s);
    });

    const cases = fc.record({
      first: fc.nat(5),
      count: fc.integer({ min: 1, max: 200 }),
      wear: fc.array(fc.nat(3), { minLength: 212, maxLength: 212 }),
      steps: fc.array(step, { maxLength: 300, size: 'max' }),
    });
    const title = 'hands out what is free, and the one that its rule says';
    const exempt = typeof naive === 'function' ? '' : ` (exempt from the latter: ${naive.exempt})`;
    it(title + exempt, () => {
      fc.assert(
        fc.property(cases, ({ first, count, wear: wearBefore, steps }) => {
          const wear = Uint32Array.from(wearBefore);
          const pool = definition.create({
            ...threeSizes(first, count),
            wear,
            uniform: weyl(),
          });
          const free = Array.from({ length: count }, (_, index) => first + index);
          const away: number[] = [];
          let last = -1;
          const leave = (compartment: number) => {
            pool.remove(compartment);
            free.splice(free.indexOf(compartment), 1);
            away.push(compartment);
          };
          for (const action of steps) {
            if (action === 'handOut') {
              if (free.length === 0) continue;
              const expected = typeof naive === 'function' && naive(free, wear, last);
              const compartment = pool.next(SIZE);
              if (!free.includes(compartment)) throw new Error(`${compartment} is not free`);
              if (expected !== false && compartment !== expected) {
                throw new Error(`${compartment} was handed out instead of ${expected}`);
              }
              last = compartment;
              // The door opens before the compartment announces that it is reserved.
              wear[compartment]!++;
              leave(compartment);
            } else if ('fails' in action) {
              if (free.length > 0) leave(free[action.fails % free.length]!);
            } else if (away.length > 0) {
              const [compartment] = away.splice(action.returns % away.length, 1);
              wear[compartment!]! += action.returns % 3;
              free.push(compartment!);
              free.sort((a, b) => a - b);
              pool.add(compartment!);
            }
          }
        }),
        { seed: 1, numRuns: 200 },
      );
    });

    it('can be emptied to the last and filled again', () => {
      const pool = definition.create({
        ...threeSizes(3, 70),
        wear: new Uint32Array(80),
        uniform: weyl(),
      });
      const all = Array.from({ length: 70 }, (_, index) => 3 + index);
      for (let round = 0; round < 3; round++) {
        const handedOut = all.map(() => {
          const compartment = pool.next(SIZE);
          pool.remove(compartment);
          return compartment;
        });
        expect(handedOut.toSorted((a, b) => a - b)).toEqual(all);
        for (const compartment of handedOut.toReversed()) pool.add(compartment);
      }
    });

    it(`draws ${drawsPerChoice} uniform numbers for a choice, and none otherwise`, () => {
      let draws = 0;
      const uniform = () => (draws++, 0.5);
      const pool = definition.create({
        ...threeSizes(0, 9),
        wear: new Uint32Array(16),
        uniform,
      });
      for (let index = 0; index < 5; index++) pool.remove(pool.next(SIZE));
      expect(draws).toBe(5 * drawsPerChoice);
    });

    it('serves a size of a million compartments', () => {
      const count = 1_000_000;
      const wear = new Uint32Array(count + LARGER);
      const pool = definition.create({ ...threeSizes(0, count), wear, uniform: weyl() });
      const handedOut = new Set<number>();
      for (let index = 0; index < 50_000; index++) {
        const compartment = pool.next(SIZE);
        pool.remove(compartment);
        handedOut.add(compartment);
      }
      expect(handedOut.size).toBe(50_000);
      for (const compartment of handedOut) pool.add(compartment);
      expect(pool.next(SIZE)).toBeLessThan(count);
    });
  });
}
