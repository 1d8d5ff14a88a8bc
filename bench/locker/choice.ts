/**
 * Uniform choices among 0 … n − 1, for n ≤ 2³¹: Marsaglia's xorshift of 32 bits (2003), which costs a
 * nanosecond or two, so that it hides nothing of what is measured.
 */
export function createChoice(): (n: number) => number {
  const state = Int32Array.of(0x2545f491);
  return (n) => {
    let word = state[0]!;
    word ^= word << 13;
    word ^= word >>> 17;
    word ^= word << 5;
    state[0] = word;
    return ((word >>> 0) * (n / 0x1_0000_0000)) | 0;
  };
}
