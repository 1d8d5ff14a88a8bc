import { rotateLeft } from './rotate-left.ts';

const C1 = 0x239b961b;
const C2 = 0xab0e9789;
const C3 = 0x38b34ae5;
const C4 = 0xa1e38b93;

/**
 * MurmurHash3_x86_128 with seed 0 (Appleby 2011): 128 well-mixed bits as four 32-bit words.
 * Not for secrets.
 */
export function murmur3(bytes: Uint8Array): [number, number, number, number] {
  const tail = bytes.length - (bytes.length % 16);
  const padded = new Uint8Array(tail + 16);
  padded.set(bytes);
  const k1 = (block: number) => scramble(wordAt(padded, block), C1, 15, C2);
  const k2 = (block: number) => scramble(wordAt(padded, block + 4), C2, 16, C3);
  const k3 = (block: number) => scramble(wordAt(padded, block + 8), C3, 17, C4);
  const k4 = (block: number) => scramble(wordAt(padded, block + 12), C4, 18, C1);

  let h1 = 0;
  let h2 = 0;
  let h3 = 0;
  let h4 = 0;
  for (let block = 0; block < tail; block += 16) {
    h1 = Math.imul(rotateLeft(h1 ^ k1(block), 19) + h2, 5) + 0x561ccd1b;
    h2 = Math.imul(rotateLeft(h2 ^ k2(block), 17) + h3, 5) + 0x0bcaa747;
    h3 = Math.imul(rotateLeft(h3 ^ k3(block), 15) + h4, 5) + 0x96cd1c35;
    h4 = Math.imul(rotateLeft(h4 ^ k4(block), 13) + h1, 5) + 0x32ac3b17;
  }
  // The padding is neutral: a word of zeros scrambles to zero.
  h1 ^= k1(tail) ^ bytes.length;
  h2 ^= k2(tail) ^ bytes.length;
  h3 ^= k3(tail) ^ bytes.length;
  h4 ^= k4(tail) ^ bytes.length;
  [h1, h2, h3, h4] = blend(h1, h2, h3, h4);
  return blend(finalise(h1), finalise(h2), finalise(h3), finalise(h4));
}

/** Four bytes, the lowest first. A view of another type would cost more than the whole hash. */
function wordAt(bytes: Uint8Array, at: number): number {
  return bytes[at]! | (bytes[at + 1]! << 8) | (bytes[at + 2]! << 16) | (bytes[at + 3]! << 24);
}

function scramble(word: number, before: number, bits: number, after: number): number {
  return Math.imul(rotateLeft(Math.imul(word, before), bits), after);
}

function blend(h1: number, h2: number, h3: number, h4: number): [number, number, number, number] {
  const sum = (h1 + h2 + h3 + h4) >>> 0;
  return [sum, (h2 + sum) >>> 0, (h3 + sum) >>> 0, (h4 + sum) >>> 0];
}

function finalise(hash: number): number {
  let word = hash;
  word = Math.imul(word ^ (word >>> 16), 0x85ebca6b);
  word = Math.imul(word ^ (word >>> 13), 0xc2b2ae35);
  return word ^ (word >>> 16);
}
