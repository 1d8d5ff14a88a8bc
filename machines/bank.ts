/** One size of compartment and how many of it a bank has. */
export interface SizeCount {
  readonly name: string;
  readonly count: number;
}

/**
 * The compartments at one site. Compartments are numbered 0 … n−1, size by size, smallest size first;
 * their public ids are the size's name and a number from 1 within the size (`S1`, `S2`, … `L12`).
 */
export interface Bank {
  /** Names of the sizes, smallest first. A parcel of size i fits size j when j ≥ i. */
  readonly sizes: readonly string[];
  /** Index of the first compartment of each size; one more entry than sizes, the last is the total. */
  readonly firstOfSize: readonly number[];
  readonly compartmentCount: number;
  /** Size index of each compartment. */
  readonly sizeOf: Uint8Array;
  idOf(compartment: number): string;
  /** Index of a public id, −1 if the bank has no such compartment. */
  indexOf(id: string): number;
  /** Index of a size's name, −1 if the bank has no such size. */
  sizeIndex(name: string): number;
}

const MAX_SIZES = 255;

/** @throws RangeError for no size, more than 255 sizes, a doubled name or a count that is not a natural number. */
export function createBank(sizes: readonly SizeCount[]): Bank {
  if (sizes.length < 1 || sizes.length > MAX_SIZES) {
    throw new RangeError(`A bank has 1 to ${MAX_SIZES} sizes, not ${sizes.length}.`);
  }
  const sizeIndices = new Map<string, number>();
  const firstOfSize: number[] = [];
  let total = 0;
  for (const [index, { name, count }] of sizes.entries()) {
    if (sizeIndices.has(name)) throw new RangeError(`Size ${name} is listed twice.`);
    if (!Number.isSafeInteger(count) || count < 0) {
      throw new RangeError(`Size ${name} has ${count} compartments; a natural number is needed.`);
    }
    sizeIndices.set(name, index);
    firstOfSize.push(total);
    total += count;
  }
  firstOfSize.push(total);

  const sizeOf = new Uint8Array(total);
  const ids: string[] = new Array<string>(total);
  const indices = new Map<string, number>();
  for (const [size, { name, count }] of sizes.entries()) {
    for (let number = 1; number <= count; number++) {
      const index = firstOfSize[size]! + number - 1;
      const id = `${name}${number}`;
      if (indices.has(id)) throw new RangeError(`Two compartments would both be called ${id}.`);
      sizeOf[index] = size;
      ids[index] = id;
      indices.set(id, index);
    }
  }

  return {
    sizes: sizes.map(({ name }) => name),
    firstOfSize,
    compartmentCount: total,
    sizeOf,
    idOf: (compartment) => ids[compartment]!,
    indexOf: (id) => indices.get(id) ?? -1,
    sizeIndex: (name) => sizeIndices.get(name) ?? -1,
  };
}
