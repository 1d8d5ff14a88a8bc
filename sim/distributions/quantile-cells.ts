/**
 * The cells of a quantile table. Either tail of (0, 1) is cut into octaves, [1/4, 1/2), [1/8, 1/4), …, and
 * each of these into 64 cells of equal width. A cell's number is put together from bits: its half (0 lower,
 * 1 upper), its octave (0 … 31), and its place in the octave, counted from the nearer end.
 */
const PLACE_BITS = 6;
const OCTAVE_BITS = 5;

export const CELLS = 1 << (1 + OCTAVE_BITS + PLACE_BITS);
export const CELLS_PER_OCTAVE = 1 << PLACE_BITS;

/** The cell that u lies in, 0 < u < 1. */
export function cellOf(u: number): number {
  // As a signed word, the upper half is negative, and its complement counts from 1.
  const word = (u * 0x100000000) | 0;
  const fromEnd = word ^ (word >> 31);
  const zeros = Math.clz32(fromEnd);
  const place = ((fromEnd << zeros) >>> (31 - PLACE_BITS)) & (CELLS_PER_OCTAVE - 1);
  return ((word >>> 31) << (OCTAVE_BITS + PLACE_BITS)) | ((zeros - 1) << PLACE_BITS) | place;
}

export function octaveOf(cell: number): number {
  return (cell >> PLACE_BITS) & ((1 << OCTAVE_BITS) - 1);
}

/** The u in a cell at a share of its width from the end nearer to 0 or 1; exact for multiples of 1/16. */
export function uniformIn(cell: number, share: number): number {
  const place = cell & (CELLS_PER_OCTAVE - 1);
  const tail = (1 + (place + share) / CELLS_PER_OCTAVE) * 2 ** -(octaveOf(cell) + 2);
  return cell < CELLS / 2 ? tail : 1 - tail;
}

/** min(u, 1 − u), without a branch that no processor could predict. Exact for the uniforms of a stream. */
export function tailOf(u: number): number {
  return 0.5 - Math.abs(u - 0.5);
}
