import { describe, expect, it } from 'vitest';
import { createAllocation } from '../../../machines/allocation/allocation.ts';
import { strategyNamed } from '../../../machines/allocation/registry.ts';
import type { AllocationStrategy } from '../../../machines/allocation/strategy.ts';
import { withinNamed } from '../../../machines/allocation/within/registry.ts';
import { createBank } from '../../../machines/bank.ts';

const bank = createBank([
  { name: 'S', count: 2 },
  { name: 'M', count: 0 },
  { name: 'L', count: 3 },
]);
const [S, M, L] = [0, 1, 2] as const;

function create(strategy: string | AllocationStrategy, within = 'first') {
  return createAllocation({
    bank,
    strategy:
      typeof strategy === 'string' ? strategyNamed(strategy).create(bank.sizes, {}) : strategy,
    within: withinNamed(within),
    wear: new Uint32Array(bank.compartmentCount),
    uniform: () => 0,
  });
}

describe('allocation', () => {
  it('starts with every compartment free, and counts what is taken and freed', () => {
    const allocation = create('exact');
    const counts = () => [S, M, L].map((size) => allocation.freeCount(size));
    expect(counts()).toEqual([2, 0, 3]);
    allocation.taken(1);
    allocation.taken(4);
    expect(counts()).toEqual([1, 0, 2]);
    allocation.freed(1);
    expect(counts()).toEqual([2, 0, 2]);
  });

  it('chooses the size by the strategy and the compartment by the rule within', () => {
    const allocation = create('fallback', 'round-robin');
    const served = [S, S, S, M, L, L].map((size) => {
      const compartment = allocation.choose(size);
      if (compartment >= 0) allocation.taken(compartment);
      return compartment;
    });
    expect(served).toEqual([0, 1, 2, 3, 4, -1]);
    allocation.freed(3);
    expect(allocation.choose(S)).toBe(3);
  });

  it('leaves what it chose free until it is taken', () => {
    const allocation = create('exact');
    expect(allocation.choose(S)).toBe(0);
    expect(allocation.choose(S)).toBe(0);
    expect(allocation.freeCount(S)).toBe(2);
  });

  it('stops at an announcement that cannot be', () => {
    const allocation = create('exact');
    expect(() => allocation.freed(0)).toThrow('Compartment S1 is free already.');
    allocation.taken(0);
    expect(() => allocation.taken(0)).toThrow('Compartment S1 is not free.');
    expect(() => allocation.taken(99)).toThrow('is not free');
    expect(() => allocation.freed(99)).toThrow('is free already');
    expect(allocation.freeCount(S)).toBe(1);
  });

  it('stops a strategy that breaks its contract', () => {
    const message = 'which is smaller or has none free';
    expect(() => create({ choose: () => S }).choose(L)).toThrow(message);
    expect(() => create({ choose: () => M }).choose(S)).toThrow(message);
    expect(() => create({ choose: () => 7 }).choose(S)).toThrow(message);
  });
});
