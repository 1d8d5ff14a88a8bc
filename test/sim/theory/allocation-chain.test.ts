import { describe, expect, it } from 'vitest';
import { allocationChain } from '../../../sim/theory/allocation-chain.ts';
import type { AllocationModel } from '../../../sim/theory/allocation-states.ts';
import { erlangB } from '../../../sim/theory/erlang-b.ts';
import { nestedWorkloadBound } from '../../../sim/theory/nested-workload-bound.ts';
import { exponentialDwells } from '../../../sim/theory/phase-type-dwell.ts';
import { repack } from '../../../sim/theory/repack.ts';
import { relativeError } from '../../support/relative-error.ts';

const never = [
  [0, Infinity, Infinity],
  [0, 0, Infinity],
  [0, 0, 0],
];
const fallback = [
  [0, 0, 0],
  [0, 0, 0],
  [0, 0, 0],
];
const threshold = [
  [0, 1, 1],
  [0, 0, 1],
  [0, 0, 0],
];
const bank = { compartments: [4, 3, 2], arrivalRates: [3, 2, 1] };
const modelWith = (
  keptBack: AllocationModel['keptBack'],
  means: readonly number[] = [1, 1, 1],
): AllocationModel => ({ ...bank, keptBack, dwell: exponentialDwells(means) });

describe('the exact chain of a bank', () => {
  it('is Erlang B for each size where nobody takes a larger one', () => {
    const { blocking } = allocationChain(modelWith(never, [1, 2, 0.5]));
    [3, 4, 0.5].forEach((load, size) => {
      expect(relativeError(blocking[size]!, erlangB(load, bank.compartments[size]!))).toBeLessThan(
        1e-12,
      );
    });
  });

  it('has as many states as it should', () => {
    expect(allocationChain(modelWith(fallback)).states).toBe(5 * 4 * 3);
    // In each size, how many of each class that may be there: C(4 + 1, 1) · C(3 + 2, 2) · C(2 + 3, 3).
    expect(allocationChain(modelWith(fallback, [1, 2, 3])).states).toBe(5 * 10 * 10);
  });

  it('accepts or rejects every parcel, and holds what it accepts for its dwell', () => {
    const means = [1, 2, 0.5];
    const result = allocationChain(modelWith(threshold, means));
    const carried = bank.compartments.map(() => 0);
    result.placement.forEach((row, size) => {
      expect(row.reduce((sum, share) => sum + share, result.blocking[size]!)).toBeCloseTo(1, 13);
      row.forEach((share, larger) => {
        carried[larger]! += share * bank.arrivalRates[size]! * means[size]!;
      });
    });
    result.occupancy.forEach((taken, size) => expect(taken).toBeCloseTo(carried[size]!, 12));
    expect(result.balanceResidual).toBeLessThan(1e-12);
  });

  it('finds small probabilities as exactly as large ones', () => {
    // One size in two parts, of which the second is used only when the first is full.
    const { blocking } = allocationChain({
      compartments: [20, 10],
      arrivalRates: [3, 0],
      keptBack: [
        [0, 0],
        [0, 0],
      ],
      dwell: exponentialDwells([1, 1]),
    });
    expect(erlangB(3, 30)).toBeLessThan(1e-18);
    expect(relativeError(blocking[0]!, erlangB(3, 30))).toBeLessThan(1e-9);
  });

  it('begins from logarithms: loads whose weights no double holds', () => {
    const { blocking } = allocationChain({
      compartments: [900, 2],
      arrivalRates: [890, 1],
      keptBack: [
        [0, Infinity],
        [0, 0],
      ],
      dwell: exponentialDwells([1, 1]),
    });
    expect(relativeError(blocking[0]!, erlangB(890, 900))).toBeLessThan(1e-9);
  });

  it('refuses more states than it is told to', () => {
    expect(() => allocationChain(modelWith(fallback), 59)).toThrow('more than 59 states');
  });
});

describe('bounds', () => {
  const loadsOf = (means: readonly number[]) =>
    bank.arrivalRates.map((rate, size) => rate * means[size]!);

  it.each([
    { name: 'exact', keptBack: never },
    { name: 'fallback', keptBack: fallback },
    { name: 'threshold', keptBack: threshold },
  ])('hold for $name', ({ keptBack }) => {
    const { total } = allocationChain(modelWith(keptBack));
    const relaxed = repack({ ...bank, loads: bank.arrivalRates });
    expect(relaxed.total).toBeLessThan(total);
    expect(total).toBeLessThan(2 * relaxed.total);

    for (const means of [
      [1, 1, 1],
      [1, 1.25, 2],
      [3, 1, 0.5],
    ]) {
      const loads = loadsOf(means);
      const { blocking } = allocationChain(modelWith(keptBack, means));
      nestedWorkloadBound({ ...bank, loads }).forEach((bound, from) => {
        const part = (of: (size: number) => number) =>
          loads.slice(from).reduce((sum, load, i) => sum + load * of(from + i), 0);
        expect(part((size) => blocking[size]!) / part(() => 1)).toBeGreaterThanOrEqual(
          bound * (1 - 1e-12),
        );
      });
    }
  });

  it('are Erlang B for one size', () => {
    const one = { compartments: [7], loads: [5] };
    expect(relativeError(repack({ ...one, arrivalRates: [5] }).total, erlangB(5, 7))).toBeLessThan(
      1e-14,
    );
    expect(nestedWorkloadBound(one)).toEqual([erlangB(5, 7)]);
  });
});
