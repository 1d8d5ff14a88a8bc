type Numbers = Float64Array | Int32Array | Uint32Array | Uint16Array | Uint8Array;

/** A copy of `array` with room for at least `length` numbers, and for twice as many as before. */
export function grown<T extends Numbers>(array: T, length: number): T {
  const constructor = array.constructor as new (length: number) => T;
  const larger = new constructor(Math.max(length, 2 * array.length));
  larger.set(array);
  return larger;
}
