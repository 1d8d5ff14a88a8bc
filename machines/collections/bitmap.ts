/**
 * A set of the numbers 0 … capacity − 1 that finds the next member from any number on. Every
 * operation is O(log₃₂ capacity); a number takes a little more than one bit.
 */
export interface Bitmap {
  add(item: number): void;
  remove(item: number): void;
  /** The smallest member that is at least `item`, −1 if there is none. */
  firstFrom(item: number): number;
}

/**
 * Level 0 has a bit for every number; each bit of a level above says whether the word of 32 bits
 * below it has any.
 */
export function createBitmap(capacity: number): Bitmap {
  const levels: Uint32Array[] = [];
  let bits = capacity;
  do {
    bits = (bits + 31) >>> 5;
    levels.push(new Uint32Array(bits));
  } while (bits > 1);

  return {
    add(item) {
      for (const level of levels) {
        const word = item >>> 5;
        const isNewsAbove = level[word] === 0;
        level[word]! |= 1 << (item & 31);
        if (!isNewsAbove) return;
        item = word;
      }
    },
    remove(item) {
      for (const level of levels) {
        const word = item >>> 5;
        level[word]! &= ~(1 << (item & 31));
        if (level[word] !== 0) return;
        item = word;
      }
    },
    firstFrom(item) {
      // Up, until a word has a member at or after the item; then down along the lowest bits.
      for (let height = 0; height < levels.length; height++) {
        const word = item >>> 5;
        const rest = (levels[height]![word] ?? 0) & (-1 << (item & 31));
        if (rest !== 0) {
          let found = (word << 5) + lowestBit(rest);
          while (height > 0) found = (found << 5) + lowestBit(levels[--height]![found]!);
          return found;
        }
        item = word + 1;
      }
      return -1;
    },
  };
}

/** @param bits not 0 */
function lowestBit(bits: number): number {
  return 31 - Math.clz32(bits & -bits);
}
