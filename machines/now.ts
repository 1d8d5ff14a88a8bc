/**
 * The instant of what is happening, in integer ms since 1970-01-01T00:00, in a cell of one number that
 * all share who have a part in it. A double that is handed from function to function is put on the heap
 * at every call that is not inlined; one that lies in a cell costs nothing.
 */
export type Now = Float64Array;

export function createNow(atMs: number): Now {
  return Float64Array.of(atMs);
}
