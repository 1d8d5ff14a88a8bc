import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createSeededCodes } from '../../machines/seeded-codes.ts';

const MANY = 200_000;
const codes = createSeededCodes(1);
const wrong = (n: number) => codes.textOf(codes.unissued(n));
const firstOf = (seed: number, count = 4) => {
  const { issue } = createSeededCodes(seed);
  return Array.from({ length: count }, (_, token) => issue(token));
};

describe('seeded codes', () => {
  it('tell the token of each code', () => {
    for (let token = 0; token < 10_000; token++) {
      expect(codes.tokenOf(codes.issue(token))).toBe(token);
    }
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 2 ** 32 - 1 }), fc.nat(10 ** 12), (seed, token) => {
        const { issue, tokenOf } = createSeededCodes(seed);
        expect(tokenOf(issue(token))).toBe(token);
      }),
      { seed: 1, numRuns: 2_000 },
    );
  });

  it.each(['22222222', '2222XYZ9', 'XYZ92222'])('take %s for the code of a token', (text) => {
    expect(codes.textOf(codes.tokenOf(text))).toBe(text);
  });

  it('tell the code of a token again, however often', () => {
    const texts = [0, 1, 10 ** 12].map((token) => codes.textOf(token));
    expect([0, 1, 10 ** 12].map((token) => codes.issue(token))).toEqual(texts);
    expect(texts.map((text) => codes.tokenOf(text))).toEqual([0, 1, 10 ** 12]);
  });

  it('count wrong codes down from 2⁴⁰ − 1, far from every token', () => {
    expect(codes.tokenOf(wrong(0))).toBe(2 ** 40 - 1);
    expect(codes.tokenOf(wrong(MANY))).toBe(2 ** 40 - 1 - MANY);
  });

  it('are eight symbols of an alphabet without look-alikes', () => {
    const seen = new Set<string>();
    for (let n = 0; n < 1_000; n++) {
      for (const text of [codes.issue(n), wrong(n)]) {
        expect(text).toMatch(/^[2-9A-HJ-NP-Z]{8}$/);
        for (const symbol of text) seen.add(symbol);
      }
    }
    expect(seen.size).toBe(32);
  });

  it('look unlike each other from one token to the next', () => {
    // Two random codes differ in 8 · 31/32 places on average; the standard error here is 0.0088.
    let different = 0;
    for (let token = 0; token < 3_000; token++) {
      const [one, next] = [codes.issue(token), codes.issue(token + 1)];
      for (let place = 0; place < 8; place++) different += Number(one[place] !== next[place]);
    }
    expect(different / 3_000).toBeCloseTo(7.75, 1);
  });

  it.each([
    '',
    '2',
    '2222222',
    '222222222',
    'ABCDEFGI',
    'ABCDEFG0',
    'ABCDEFG1',
    'OBCDEFGH',
    'abcdefgh',
    'ABCD FGH',
    'ABCDEFG\n',
    '😀😀😀😀',
    '__proto__',
  ])('know no token of %j', (text) => {
    expect(codes.tokenOf(text)).toBe(-1);
  });

  it('know no token of what is no text', () => {
    const eightSymbols = [...codes.issue(0)];
    for (const value of [undefined, null, 12_345_678, true, {}, { length: 8 }, eightSymbols]) {
      expect(codes.tokenOf(value as unknown as string)).toBe(-1);
    }
  });

  it('are the same for the same seed, now and in every later version', () => {
    expect(firstOf(1)).toEqual(['HJ799BKM', '6PSDPSXH', 'Y33VF8LY', 'M2GGLSPU']);
    expect(firstOf(2)).toEqual(['SBUTDE5Q', 'RLCWZDHC', '8HPS67AN', 'UTJLASKB']);
    expect(wrong(0)).toBe('HHE6RSRV');
  });

  it('differ between seeds', () => {
    const seeds = Array.from({ length: 1_000 }, (_, seed) => seed);
    expect(new Set(seeds.map((seed) => firstOf(seed, 1)[0])).size).toBe(1_000);
  });

  it('have nothing to forget', () => {
    const before = codes.issue(7);
    codes.forget(7);
    expect(codes.issue(7)).toBe(before);
    expect(codes.tokenOf(before)).toBe(7);
  });

  it('never give two tokens the same code, nor one that counts as wrong', () => {
    const texts = new Set<string>();
    for (let n = 0; n < MANY; n++) texts.add(codes.issue(n)).add(wrong(n));
    expect(texts.size).toBe(2 * MANY);
  });
});
