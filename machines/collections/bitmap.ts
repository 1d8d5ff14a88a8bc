/**
 * A set of the numbers 0 … capacity − 1 that finds the next member from any number on. Every
 * operation is O(log₃₂ capacity); a number takes a little more than one bit.
 */
export interface Bitmap {
  add(item: number): void;
  remove(item: number): void;
  /** The smallest member, −1 if there is none. */
  first(): number;
  /** The smallest member that is at least `item`, 0 … capacity; −1 if there is none. */
  firstFrom(item: number): number;
}

export function createBitmap(capacity: number): Bitmap {
  // A search may begin just behind the last number; there has to be a place for that too.
  return new BitTree(capacity + 1);
}

/**
 * A tree of words of 32 bits in one array, the root first, laid out like a heap: bit 32 w + b, which
 * is bit b of word w, stands for word 32 w + b + 1 and says whether that has any bit. The bits from
 * `items` on have no words below them; they stand for the items.
 *
 * A class, because V8 inlines its methods whichever of many bitmaps they are called on; closures it
 * inlines well for the first only.
 */
class BitTree implements Bitmap {
  private readonly words: Int32Array;
  private readonly items: number;

  constructor(capacity: number) {
    let items = 0;
    for (let width = 32; width < capacity; width *= 32) items += width;
    this.items = items;
    this.words = new Int32Array((items + capacity + 31) >>> 5);
  }

  add(item: number): void {
    const { words } = this;
    for (let bit = this.items + item; bit >= 0;) {
      const word = bit >>> 5;
      const before = words[word]!;
      words[word] = before | (1 << bit);
      if (before !== 0) return;
      bit = word - 1;
    }
  }

  remove(item: number): void {
    const { words } = this;
    for (let bit = this.items + item; bit >= 0;) {
      const word = bit >>> 5;
      const after = words[word]! & ~(1 << bit);
      words[word] = after;
      if (after !== 0) return;
      bit = word - 1;
    }
  }

  first(): number {
    const bits = this.words[0]!;
    return bits === 0 ? -1 : this.lowest(lowestBit(bits));
  }

  firstFrom(item: number): number {
    const { words } = this;
    // Up, until a word has a bit at or after the item; then down along the lowest bits. On the way up
    // the bit itself is behind us.
    let bit = this.items + item;
    let word = bit >>> 5;
    let bits = words[word]! & (-1 << bit);
    while (bits === 0) {
      if (word === 0) return -1;
      bit = word - 1;
      word = bit >>> 5;
      bits = words[word]! & (-2 << bit);
    }
    return this.lowest((word << 5) + lowestBit(bits));
  }

  /** The lowest item below `bit`, which is set. */
  private lowest(bit: number): number {
    const { words, items } = this;
    while (bit < items) bit = ((bit + 1) << 5) + lowestBit(words[bit + 1]!);
    return bit - items;
  }
}

/** @param bits not 0 */
function lowestBit(bits: number): number {
  return 31 - Math.clz32(bits & -bits);
}
