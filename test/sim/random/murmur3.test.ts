import { describe, expect, it } from 'vitest';
import { murmur3 } from '../../../sim/random/murmur3.ts';

/** By mmh3 5.3.0 (Python), which wraps Appleby's MurmurHash3.cpp: mmh3_x86_128 of UTF-8, seed 0. */
const KNOWN = [
  ['', '00000000 00000000 00000000 00000000'],
  ['a', 'a794933c 5556b01b 5556b01b 5556b01b'],
  ['hello', '2b2444a0 db91def7 9adb31b6 9adb31b6'],
  ['0123456789abcdef', 'fb7d4409 36aed30a 48ad1d9b 572b3bfd'],
  ['0123456789abcdef0', '1f8a3855 60920c06 b5182f1c 718c0b9c'],
  ['The quick brown fox jumps over the lazy dog', '2f1583c3 ecee2c67 5d7bf66c e5e91d2c'],
  ['Grüße 📦', 'f4cf94c8 634c82ee 86fb178b 9b34bae8'],
] as const;

describe('murmur3', () => {
  it.each(KNOWN)('of "%s"', (text, known) => {
    const hash = murmur3(new TextEncoder().encode(text));
    expect(hash.map((word) => word.toString(16).padStart(8, '0')).join(' ')).toBe(known);
  });
});
