import { type Bitmap, createBitmap } from './bitmap.ts';

export function createLevelSet(capacity: number): LevelSet {
  return new LevelSet(capacity);
}

/**
 * A set of the numbers 0 … capacity − 1, each at a level, that finds the smallest number of the lowest
 * level: a bitmap for each level that has any, and a bitmap of those levels. Every operation is
 * O(log₃₂ n). The levels that have any at one time take a little more than capacity bits each.
 *
 * A class for the sake of speed, like the bitmaps.
 */
export class LevelSet {
  private readonly capacity: number;
  private itemsAt: (Bitmap | undefined)[] = [];
  /** The levels that have items. */
  private levels = createBitmap(0);
  /** Bitmaps that have become empty, to be used again. */
  private readonly spare: Bitmap[] = [];

  constructor(capacity: number) {
    this.capacity = capacity;
  }

  /**
   * @param item not a member
   * @param level a natural number; room grows with the highest
   */
  add(item: number, level: number): void {
    const items = this.itemsAt[level] ?? this.open(level);
    items.add(item);
  }

  /** @param level that the item was added at */
  remove(item: number, level: number): void {
    const items = this.itemsAt[level]!;
    items.remove(item);
    if (items.first() >= 0) return;
    this.itemsAt[level] = undefined;
    this.levels.remove(level);
    this.spare.push(items);
  }

  /** The smallest member of the lowest level, −1 if there is none. */
  first(): number {
    const level = this.levels.first();
    return level < 0 ? -1 : this.itemsAt[level]!.first();
  }

  private open(level: number): Bitmap {
    if (level >= this.itemsAt.length) this.grow(level + 1);
    const items = this.spare.pop() ?? createBitmap(this.capacity);
    this.itemsAt[level] = items;
    this.levels.add(level);
    return items;
  }

  private grow(length: number): void {
    const before = this.itemsAt;
    const lengthNow = Math.max(length, 2 * before.length);
    this.itemsAt = Array.from({ length: lengthNow }, (_, level) => before[level]);
    this.levels = createBitmap(lengthNow);
    before.forEach((items, level) => items && this.levels.add(level));
  }
}
