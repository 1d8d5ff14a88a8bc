import { rotateLeft } from './rotate-left.ts';
import { toUniform } from './to-uniform.ts';

const PARITY = 0x1bd11bda;

/**
 * The block function Threefry-2x32 with 20 rounds (Salmon, Moraes, Dror & Shaw 2011, 'Parallel random
 * numbers: as easy as 1, 2, 3'): for each key a bijection of pairs of 32-bit words. Every bit of key and
 * pair moves about half of the output's, and pairs that merely count up pass the known batteries of tests.
 * @returns the output as a uniform
 */
export function threefry2x32(key0: number, key1: number, word0: number, word1: number): number {
  let x0 = (word0 + key0) | 0;
  let x1 = (word1 + key1) | 0;
  // Three words of key take turns: two are added after every four rounds.
  let now = key1;
  let next = key0 ^ key1 ^ PARITY;
  let last = key0;
  for (let group = 1; group <= 5; group++) {
    const isOdd = (group & 1) === 1;
    x0 = (x0 + x1) | 0;
    x1 = rotateLeft(x1, isOdd ? 13 : 17) ^ x0;
    x0 = (x0 + x1) | 0;
    x1 = rotateLeft(x1, isOdd ? 15 : 29) ^ x0;
    x0 = (x0 + x1) | 0;
    x1 = rotateLeft(x1, isOdd ? 26 : 16) ^ x0;
    x0 = (x0 + x1) | 0;
    x1 = rotateLeft(x1, isOdd ? 6 : 24) ^ x0;
    x0 = (x0 + now) | 0;
    x1 = (x1 + next + group) | 0;
    [now, next, last] = [next, last, now];
  }
  return toUniform(x0, x1);
}
