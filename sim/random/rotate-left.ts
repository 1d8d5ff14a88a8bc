/** A 32-bit word with its bits moved up in a circle; 1 to 31 of them. */
export function rotateLeft(word: number, bits: number): number {
  return (word << bits) | (word >>> (32 - bits));
}
