import { describe, expect, it } from 'vitest';
import { random } from '../../../machines/allocation/within/random.ts';
import { WITHIN_RULES, withinNamed } from '../../../machines/allocation/within/registry.ts';
import { threeSizes, withinContract, type WithinExpectations } from './within.contract.ts';

const EXPECTATIONS: Readonly<Record<string, WithinExpectations>> = {
  first: { naive: (free) => free[0]!, drawsPerChoice: 0 },
  random: {
    naive: { exempt: 'which number means which compartment depends on how the pool is kept' },
    drawsPerChoice: 1,
  },
  'round-robin': {
    naive: (free, _, last) => free.find((compartment) => compartment > last) ?? free[0]!,
    drawsPerChoice: 0,
  },
  'least-worn': {
    naive: (free, wear) => free.toSorted((a, b) => wear[a]! - wear[b]! || a - b)[0]!,
    drawsPerChoice: 0,
  },
};

for (const definition of WITHIN_RULES) {
  const expectations = EXPECTATIONS[definition.name];
  it(`says what is expected of ${definition.name}`, () => expect(expectations).toBeDefined());
  if (expectations) withinContract(definition, expectations);
}

describe('registry of choices within a size', () => {
  it('finds a rule by its name, and lists the known ones for any other', () => {
    expect(WITHIN_RULES.map(({ name }) => withinNamed(name))).toEqual(WITHIN_RULES);
    expect(() => withinNamed('last')).toThrow(
      new RangeError(
        'There is no choice within a size called last; known are first, random, round-robin, least-worn.',
      ),
    );
  });
});

describe('random', () => {
  it('gives each free compartment the same share of the uniform numbers', () => {
    let draw = 0;
    const pool = random.create({ ...threeSizes(10, 60), wear: [], uniform: () => draw });
    const free = new Set(Array.from({ length: 60 }, (_, index) => 10 + index));
    for (const compartment of [10, 69, 33, 34, 50]) {
      pool.remove(compartment);
      free.delete(compartment);
    }
    pool.add(34);
    free.add(34);
    const chosen = Array.from(free, (_, index) => {
      draw = index / free.size + 1e-9;
      const low = pool.next(1);
      draw = (index + 1) / free.size - 1e-9;
      expect(pool.next(1)).toBe(low);
      return low;
    });
    expect(new Set(chosen)).toEqual(free);
  });
});
