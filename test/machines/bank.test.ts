import { describe, expect, it } from 'vitest';
import { createBank } from '../../machines/bank.ts';

const bank = createBank([
  { name: 'S', count: 3 },
  { name: 'M', count: 0 },
  { name: 'L', count: 2 },
]);

describe('a bank', () => {
  it('numbers its compartments size by size, and names them from 1 within the size', () => {
    expect(bank.compartmentCount).toBe(5);
    expect(bank.sizes).toEqual(['S', 'M', 'L']);
    expect(bank.firstOfSize).toEqual([0, 3, 3, 5]);
    expect([...bank.sizeOf]).toEqual([0, 0, 0, 2, 2]);
    expect([0, 1, 2, 3, 4].map((compartment) => bank.idOf(compartment))).toEqual([
      'S1',
      'S2',
      'S3',
      'L1',
      'L2',
    ]);
  });

  it('finds a compartment by its id', () => {
    for (let compartment = 0; compartment < bank.compartmentCount; compartment++) {
      expect(bank.indexOf(bank.idOf(compartment))).toBe(compartment);
    }
  });

  it.each(['S0', 'S4', 'M1', 'L3', 'S01', 's1', ' S1', 'S', '', 'X1', '__proto__', 'constructor'])(
    'has no compartment %j',
    (id) => {
      expect(bank.indexOf(id)).toBe(-1);
    },
  );

  it('finds a size by its name', () => {
    expect(['S', 'M', 'L'].map((name) => bank.sizeIndex(name))).toEqual([0, 1, 2]);
    expect(['s', 'XL', '', '__proto__'].map((name) => bank.sizeIndex(name))).toEqual([
      -1, -1, -1, -1,
    ]);
  });

  it('may have no compartment at all', () => {
    const empty = createBank([{ name: 'S', count: 0 }]);
    expect(empty.compartmentCount).toBe(0);
    expect(empty.firstOfSize).toEqual([0, 0]);
  });

  it('has 1 to 255 sizes', () => {
    const sizes = (length: number) =>
      Array.from({ length }, (_, index) => ({ name: `size ${index}-`, count: 1 }));
    const largest = createBank(sizes(255));
    expect(largest.sizeOf[254]).toBe(254);
    expect(largest.idOf(254)).toBe('size 254-1');
    expect(() => createBank(sizes(256))).toThrow(
      new RangeError('A bank has 1 to 255 sizes, not 256.'),
    );
    expect(() => createBank([])).toThrow(new RangeError('A bank has 1 to 255 sizes, not 0.'));
  });

  it('refuses a size that is listed twice', () => {
    expect(() =>
      createBank([
        { name: 'S', count: 1 },
        { name: 'S', count: 2 },
      ]),
    ).toThrow(new RangeError('Size S is listed twice.'));
  });

  it.each([-1, 1.5, NaN, Infinity, 2 ** 53])('refuses %d compartments', (count) => {
    expect(() => createBank([{ name: 'S', count }])).toThrow(
      new RangeError(`Size S has ${count} compartments; a natural number is needed.`),
    );
  });

  it('refuses names of sizes that give two compartments the same id', () => {
    const named = (count: number) => [
      { name: 'S', count },
      { name: 'S1', count: 1 },
    ];
    expect(createBank(named(10)).compartmentCount).toBe(11);
    expect(() => createBank(named(11))).toThrow(
      new RangeError('Two compartments would both be called S11.'),
    );
  });
});
