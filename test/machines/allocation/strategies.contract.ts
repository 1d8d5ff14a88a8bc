import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import type {
  AllocationStrategy,
  StrategyDefinition,
} from '../../../machines/allocation/strategy.ts';

/** Clauses that a strategy may be let off, each with the reason. */
export interface StrategyExemptions {
  readonly ownSizeFirst?: string;
}

/** A bank's free counts, by size, and the size of a parcel. */
const situation = (sizeCount: number) =>
  fc.record({
    size: fc.nat(sizeCount - 1),
    free: fc.array(fc.nat(4), { minLength: sizeCount, maxLength: sizeCount }),
  });

const RUNS = { seed: 1, numRuns: 300 };

/**
 * What every allocation strategy promises.
 * @param optionSets options to try it with, for the sizes S, M, L; its defaults are always tried
 */
export function strategyContract(
  definition: StrategyDefinition,
  optionSets: readonly Readonly<Record<string, unknown>>[] = [],
  exemptions: StrategyExemptions = {},
): void {
  describe(`strategy ${definition.name}`, () => {
    it('has a name for scenario files, a summary, and a meaning and a default for every option', () => {
      expect(definition.name).toMatch(/^[a-z]+(-[a-z]+)*$/);
      expect(definition.summary).toMatch(/^[A-Z].*\.$/s);
      for (const { description } of Object.values(definition.options.shape)) {
        expect(description).toMatch(/^[A-Z].*\.$/s);
      }
      expect(definition.options.parse({})).toEqual(expect.any(Object));
    });

    it('refuses an option that it does not know', () => {
      expect(() => definition.options.parse({ noSuchOption: 1 })).toThrow(/noSuchOption/);
      expect(() => definition.create(['S'], { noSuchOption: 1 })).toThrow(/noSuchOption/);
    });

    it('serves a bank of one to eight sizes', () => {
      for (let sizeCount = 1; sizeCount <= 8; sizeCount++) {
        const sizes = Array.from({ length: sizeCount }, (_, index) => `size${index}`);
        const strategy = definition.create(sizes, {});
        const none = new Int32Array(sizeCount);
        for (const size of sizes.keys()) {
          expect(strategy.choose(size, none)).toBe(-1);
          expect(
            strategy.choose(
              size,
              none.map(() => 9),
            ),
          ).toBeGreaterThanOrEqual(size);
        }
      }
    });

    describe.each([{}, ...optionSets])('with the options %j', (options) => {
      const sizes = ['S', 'M', 'L'];
      // Made within each test: one that cannot be made is a failed test, not a file without tests.
      let strategy: AllocationStrategy;
      beforeEach(() => {
        strategy = definition.create(sizes, options);
      });

      it('never chooses a smaller size, nor one without a free compartment', () => {
        fc.assert(
          fc.property(situation(sizes.length), ({ size, free }) => {
            const chosen = strategy.choose(size, free);
            if (chosen === -1) return;
            expect(sizes[chosen]).toBeDefined();
            expect(chosen).toBeGreaterThanOrEqual(size);
            expect(free[chosen]).toBeGreaterThan(0);
          }),
          RUNS,
        );
      });

      it('turns a parcel away only if its own size is full', () => {
        fc.assert(
          fc.property(situation(sizes.length), ({ size, free }) => {
            if (strategy.choose(size, free) === -1) expect(free[size]).toBe(0);
          }),
          RUNS,
        );
      });

      const { ownSizeFirst } = exemptions;
      it.skipIf(ownSizeFirst)(
        `never leaves a free compartment of the size unused${ownSizeFirst ? ` (exempt: ${ownSizeFirst})` : ''}`,
        () => {
          fc.assert(
            fc.property(situation(sizes.length), ({ size, free }) => {
              if (free[size]! > 0) expect(strategy.choose(size, free)).toBe(size);
            }),
            RUNS,
          );
        },
      );

      it('is a pure function: the free counts decide, and are left as they are', () => {
        const calls = fc.array(situation(sizes.length), { minLength: 1, maxLength: 20 });
        fc.assert(
          fc.property(calls, (situations) => {
            const before = structuredClone(situations);
            const forwards = situations.map(({ size, free }) => strategy.choose(size, free));
            const other = definition.create(sizes, options);
            const backwards = situations
              .toReversed()
              .map(({ size, free }) => other.choose(size, Int32Array.from(free)))
              .toReversed();
            expect(backwards).toEqual(forwards);
            expect(situations).toEqual(before);
          }),
          RUNS,
        );
      });

      it('is monotone: with more compartments free, nobody is turned away who was not before', () => {
        fc.assert(
          fc.property(
            situation(sizes.length),
            situation(sizes.length),
            ({ size, free }, { free: more }) => {
              const withMore = free.map((count, index) => count + more[index]!);
              if (strategy.choose(size, free) !== -1) {
                expect(strategy.choose(size, withMore)).not.toBe(-1);
              }
            },
          ),
          RUNS,
        );
      });
    });
  });
}
