import type { CodeSource } from './codes.ts';

/** 32 symbols without look-alikes: no 0, 1, I, O. */
const ALPHABET = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ';
const LENGTH = 8;
/** 8 symbols of 5 bits are two halves of 20 bits for the Feistel network. */
const HALF_BITS = 20;
const HALF_MASK = 2 ** HALF_BITS - 1;
const HALF_SIZE = 2 ** HALF_BITS;
const CODES = 2 ** (2 * HALF_BITS);
const ROUNDS = 4;

export interface SeededCodes extends CodeSource {
  /** The same text again, however often; also for a number that was not issued. */
  textOf(token: number): string;
  /** The n-th number (n = 0, 1, …) whose text is well-formed but belongs to no token: a wrong code. */
  unissued(n: number): number;
}

/**
 * Codes for simulation: a keyed permutation of the token's number, so that no two tokens ever share a
 * code, nothing has to be stored to find the number of a code, and the same seed gives the same codes.
 * Guessable by whoever knows the seed: not for a real locker.
 *
 * The permutation is a balanced Feistel network (Luby & Rackoff 1988) of 4 rounds over 40 bits.
 * Tokens are counted up from 0 and wrong codes down from 2⁴⁰ − 1; 10¹² of them never meet.
 * @param seed 0 … 2³² − 1
 */
export function createSeededCodes(seed: number): SeededCodes {
  const keys = Array.from({ length: ROUNDS }, (_, round) => mix32(seed ^ mix32(round + 1)));

  function textOf(number: number): string {
    let left = Math.floor(number / HALF_SIZE);
    let right = number % HALF_SIZE;
    for (const key of keys) [left, right] = [right, left ^ (mix32(right ^ key) & HALF_MASK)];
    return spell(left) + spell(right);
  }

  return {
    issue: textOf,
    textOf,
    unissued: (n) => CODES - 1 - n,
    tokenOf(code) {
      if (typeof code !== 'string' || code.length !== LENGTH) return -1;
      let left = unspell(code, 0);
      let right = unspell(code, LENGTH / 2);
      if (left < 0 || right < 0) return -1;
      for (let round = ROUNDS - 1; round >= 0; round--) {
        [left, right] = [right ^ (mix32(left ^ keys[round]!) & HALF_MASK), left];
      }
      return left * HALF_SIZE + right;
    },
    forget() {
      // A permutation never repeats itself, so there is nothing to give back.
    },
  };
}

function spell(half: number): string {
  let text = '';
  for (let shift = HALF_BITS - 5; shift >= 0; shift -= 5) text += ALPHABET[(half >>> shift) & 31];
  return text;
}

function unspell(code: string, from: number): number {
  let half = 0;
  for (let i = from; i < from + LENGTH / 2; i++) {
    // A symbol that there is not is −1, which has every bit: the half remains negative.
    half = (half << 5) | ALPHABET.indexOf(code[i]!);
  }
  return half;
}

/** The finaliser of MurmurHash3 (Appleby 2011): every input bit changes each output bit half of the time. */
function mix32(value: number): number {
  let h = value | 0;
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}
