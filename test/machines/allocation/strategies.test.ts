import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { STRATEGIES, strategyNamed } from '../../../machines/allocation/registry.ts';
import { StrategyOptionsError } from '../../../machines/allocation/strategy-options-error.ts';
import { strategyContract } from './strategies.contract.ts';

/** Options beyond the defaults that the contract is tried with. */
const OPTION_SETS: Readonly<Record<string, readonly Readonly<Record<string, unknown>>[]>> = {
  threshold: [{ r: 0 }, { r: 3 }, { r: { S: { M: 1, L: 2 }, M: { L: 0 } } }],
};

for (const definition of STRATEGIES) strategyContract(definition, OPTION_SETS[definition.name]);

const S = 0;
const M = 1;
const L = 2;
const SIZES = ['S', 'M', 'L'];

describe('strategy registry', () => {
  it('finds a strategy by its name, and lists the known ones for any other', () => {
    expect(STRATEGIES.map(({ name }) => strategyNamed(name))).toEqual(STRATEGIES);
    expect(() => strategyNamed('exakt')).toThrow(
      new RangeError(
        'There is no allocation strategy called exakt; known are exact, fallback, threshold.',
      ),
    );
  });
});

describe('exact', () => {
  it('takes the size asked for or nothing', () => {
    const strategy = strategyNamed('exact').create(SIZES, {});
    expect(strategy.choose(S, [1, 9, 9])).toBe(S);
    expect(strategy.choose(S, [0, 9, 9])).toBe(-1);
    expect(strategy.choose(L, [9, 9, 0])).toBe(-1);
  });
});

describe('fallback', () => {
  it('takes the next larger size that has a free compartment', () => {
    const strategy = strategyNamed('fallback').create(SIZES, {});
    expect(strategy.choose(S, [1, 1, 1])).toBe(S);
    expect(strategy.choose(S, [0, 1, 1])).toBe(M);
    expect(strategy.choose(S, [0, 0, 1])).toBe(L);
    expect(strategy.choose(M, [1, 0, 0])).toBe(-1);
  });
});

describe('threshold', () => {
  const create = (options: Readonly<Record<string, unknown>>) =>
    strategyNamed('threshold').create(SIZES, options);

  it('spills only while more than r of the larger size are free', () => {
    const strategy = create({ r: 2 });
    expect(strategy.choose(S, [0, 3, 0])).toBe(M);
    expect(strategy.choose(S, [0, 2, 3])).toBe(L);
    expect(strategy.choose(S, [0, 2, 2])).toBe(-1);
    expect(strategy.choose(S, [1, 2, 2])).toBe(S);
    expect(strategy.choose(L, [0, 0, 1])).toBe(L);
  });

  it('keeps back one by default, and is fallback at r = 0', () => {
    expect(create({}).choose(S, [0, 1, 2])).toBe(L);
    expect(create({}).choose(S, [0, 1, 1])).toBe(-1);
    expect(create({ r: 0 }).choose(S, [0, 1, 2])).toBe(M);
  });

  it('takes r by pair of sizes, one for a pair that is not given', () => {
    const strategy = create({ r: { S: { L: 3 }, M: { L: 0 } } });
    expect(strategy.choose(S, [0, 1, 3])).toBe(-1);
    expect(strategy.choose(S, [0, 2, 4])).toBe(M);
    expect(strategy.choose(S, [0, 1, 4])).toBe(L);
    expect(strategy.choose(M, [0, 0, 1])).toBe(L);
  });

  it.each([-1, 0.5, '1', null, { S: 1 }, { S: { M: -1 } }])('refuses r = %j', (r) => {
    expect(() => create({ r })).toThrow(z.ZodError);
  });

  it('says what r may be', () => {
    expect(() => create({ r: '1' })).toThrow(
      'expected a natural number or numbers by size, such as { S: { M: 1, L: 2 } }',
    );
  });

  it('names every pair that the bank does not have, at once', () => {
    const refused = () => create({ r: { S: { XL: 1, M: 1, S: 0 }, XS: { S: 1 }, L: { M: 2 } } });
    expect(refused).toThrow(StrategyOptionsError);
    expect(refused).toThrow(expect.objectContaining({ name: 'StrategyOptionsError' }));
    expect(refused).toThrow(
      'Options of the strategy threshold: r.S.XL: the bank has no size XL; it has S, M, L. ' +
        'r.S.S: S is not larger than S. r.XS: the bank has no size XS; it has S, M, L. ' +
        'r.L.M: M is not larger than L.',
    );
  });
});
