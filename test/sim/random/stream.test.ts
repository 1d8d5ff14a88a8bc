import { describe, expect, it } from 'vitest';
import { createStream, type RandomStream } from '../../../sim/random/stream.ts';
import type { StreamKey } from '../../../sim/random/stream-key.ts';
import { chiSquareTail } from '../distributions/goodness-of-fit.ts';

const KEY: StreamKey = { seed: 1, replication: 0, source: 'north', purpose: 'size' };

/** One step away from KEY in each field. */
const NEIGHBOURS: readonly StreamKey[] = [
  { ...KEY, seed: 2 },
  { ...KEY, replication: 1 },
  { ...KEY, source: 'nortH' },
  { ...KEY, purpose: 'sizf' },
];

/** A perfect generator fails one of these tests once in ten thousand seeds. */
const LEAST_TAIL = 1e-4;

describe('a stream', () => {
  it('gives the same numbers for the same key', () => {
    expect(take(createStream(KEY), 100)).toEqual(take(createStream({ ...KEY }), 100));
  });

  it('gives other numbers for a key that differs in anything', () => {
    const keys: StreamKey[] = [
      KEY,
      ...NEIGHBOURS,
      { ...KEY, seed: -1 },
      { ...KEY, source: 1 },
      { ...KEY, source: '1' },
      { ...KEY, source: '' },
      { ...KEY, source: 'a1', purpose: 'b' },
      { ...KEY, source: 'a', purpose: '1b' },
      { ...KEY, source: 'a","b', purpose: 'c' },
      { ...KEY, source: 'a', purpose: 'b","c' },
      { ...KEY, seed: 0, replication: 1 },
      { ...KEY, seed: 11, replication: 1 },
      { ...KEY, seed: 1, replication: 11 },
      { ...KEY, seed: 2 ** 32 + 1 },
      { ...KEY, source: '\ud800' },
      { ...KEY, source: '\ud801' },
    ];
    const firsts = keys.map((key) => take(createStream(key), 2).join(' '));
    expect(new Set(firsts).size).toBe(keys.length);
  });

  it('takes safe integers alone', () => {
    for (const bad of [0.5, NaN, Infinity, 2 ** 53]) {
      expect(() => createStream({ ...KEY, seed: bad })).toThrow(RangeError);
      expect(() => createStream({ ...KEY, replication: bad })).toThrow(RangeError);
      expect(() => createStream({ ...KEY, source: bad })).toThrow(RangeError);
    }
  });

  it('stays inside (0, 1), on odd multiples of 2^-53, as does 1 − u', () => {
    const sample = take(createStream(KEY), 10_000);
    expect(sample.every((u) => u > 0 && u < 1)).toBe(true);
    expect(sample.every((u) => (u * 2 ** 53) % 2 === 1)).toBe(true);
    expect(sample.every((u) => 1 - (1 - u) === u)).toBe(true);
  });

  it('is uniform', () => {
    const sample = take(createStream(KEY), 100_000);
    expect(uniformTail(sample, 1000)).toBeGreaterThan(LEAST_TAIL);
  });

  it('is uniform in the bits that inversion of rare events sees', () => {
    const sample = take(createStream(KEY), 100_000);
    for (const power of [16, 26, 27, 36, 48]) {
      const fractions = sample.map((u) => (u * 2 ** power) % 1);
      expect(uniformTail(fractions, 8)).toBeGreaterThan(LEAST_TAIL);
    }
  });

  it('is uniform in pairs of successive numbers', () => {
    const sample = take(createStream(KEY), 200_000);
    const pairs = Array.from({ length: 100_000 }, (_, i) =>
      pair(sample[2 * i]!, sample[2 * i + 1]!),
    );
    expect(uniformTail(pairs, 1024)).toBeGreaterThan(LEAST_TAIL);
  });

  it('has no serial correlation', () => {
    const centred = take(createStream(KEY), 100_000).map((u) => u - 0.5);
    for (const lag of [1, 2, 3, 7, 64]) {
      const products = centred.slice(lag).map((u, i) => 12 * u * centred[i]!);
      const correlation = products.reduce((sum, product) => sum + product) / products.length;
      expect(Math.abs(correlation) * Math.sqrt(products.length)).toBeLessThan(4);
    }
  });

  it.each(NEIGHBOURS)('is independent of its neighbour %j', (neighbour) => {
    const [one, other] = [take(createStream(KEY), 100_000), take(createStream(neighbour), 100_000)];
    const pairs = one.map((u, i) => pair(u, other[i]!));
    expect(uniformTail(pairs, 1024)).toBeGreaterThan(LEAST_TAIL);
  });

  it('starts uniformly and independently in successive replications, and at successive sources', () => {
    const byReplication = (i: number): StreamKey => ({ ...KEY, replication: i });
    const bySource = (i: number): StreamKey => ({ ...KEY, source: i });
    for (const keyOf of [byReplication, bySource]) {
      const firsts = Array.from({ length: 20_000 }, (_, i) => createStream(keyOf(i)).uniform());
      expect(uniformTail(firsts, 500)).toBeGreaterThan(LEAST_TAIL);
      const pairs = firsts.slice(1).map((u, i) => pair(u, firsts[i]!));
      expect(uniformTail(pairs, 1024)).toBeGreaterThan(LEAST_TAIL);
    }
  });
});

describe('fill', () => {
  it('gives the numbers that uniform gives, in any mixture of the two', () => {
    const expected = take(createStream(KEY), 1_000);
    const { uniform, uniformInt, fill } = createStream(KEY);
    const block = new Float64Array(300);
    const found: number[] = [];
    for (const count of [1, 0, 2, 300, 7, 100]) {
      fill(block, count);
      found.push(...block.subarray(0, count), uniform());
      uniformInt(6);
      expected.splice(found.length, 1);
    }
    expect(found).toEqual(expected.slice(0, found.length));
  });

  it('leaves the rest of the block alone', () => {
    const block = new Float64Array(5).fill(7);
    createStream(KEY).fill(block, 3);
    expect([...block.subarray(3)]).toEqual([7, 7]);
  });

  it('of one stream leaves the others alone', () => {
    const [one, other] = [createStream(KEY), createStream(KEY)];
    one.fill(new Float64Array(50), 50);
    expect(take(other, 10)).toEqual(take(createStream(KEY), 10));
  });
});

describe('uniformInt', () => {
  it('is uniform among 0 … n − 1', () => {
    for (const n of [1, 2, 3, 10, 97]) {
      const stream = createStream(KEY);
      const sample = Array.from({ length: 50_000 }, () => stream.uniformInt(n));
      expect(Math.min(...new Set(sample))).toBe(0);
      expect(Math.max(...new Set(sample))).toBe(n - 1);
      expect(chiSquareTail(sample, (x) => (x + 1) / n)).toBeGreaterThan(LEAST_TAIL);
    }
  });

  it('moves the stream by one uniform', () => {
    const [one, other] = [createStream(KEY), createStream(KEY)];
    one.uniformInt(6);
    other.uniform();
    expect(one.uniform()).toBe(other.uniform());
  });

  it('refuses what is not a count of choices', () => {
    for (const bad of [0, -1, 1.5, NaN, 2 ** 33]) {
      expect(() => createStream(KEY).uniformInt(bad)).toThrow(RangeError);
    }
  });
});

function take(stream: RandomStream, count: number): number[] {
  return Array.from({ length: count }, () => stream.uniform());
}

/** Two uniforms as one: their upper five bits side by side. */
function pair(a: number, b: number): number {
  return (Math.floor(a * 32) + b) / 32;
}

function uniformTail(sample: readonly number[], classes: number): number {
  const cells = sample.map((u) => Math.floor(u * classes));
  return chiSquareTail(cells, (cell) => (cell + 1) / classes);
}
