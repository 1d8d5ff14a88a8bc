export function createLevelSet(capacity: number): LevelSet {
  return new LevelSet(capacity);
}

/**
 * A set of the numbers 0 … capacity − 1, each at a level, that finds the smallest number of the lowest
 * level: a binary heap (Williams 1964) that knows where each of its members stands. To add and remove is
 * O(log n); to find is O(1). Levels may be as high as they like: room is taken by members alone.
 */
export class LevelSet {
  private readonly capacity: number;
  /** Level, then number, as one key: the order of the heap. */
  private readonly keys: Float64Array;
  /** The number that has each key. */
  private readonly items: Int32Array;
  private readonly placeOf: Int32Array;
  private size = 0;

  constructor(capacity: number) {
    this.capacity = capacity;
    this.keys = new Float64Array(capacity);
    this.items = new Int32Array(capacity);
    this.placeOf = new Int32Array(capacity);
  }

  /**
   * @param item not a member
   * @param level a natural number; times the capacity it is below 2⁵³
   */
  add(item: number, level: number): void {
    const place = this.size++;
    this.keys[place] = level * this.capacity + item;
    this.items[place] = item;
    this.rise(place);
  }

  /** @param item a member */
  remove(item: number): void {
    const { keys, items, placeOf } = this;
    const place = placeOf[item]!;
    const last = --this.size;
    // The last one takes the place, and goes from there wherever it belongs.
    const moved = items[last]!;
    keys[place] = keys[last]!;
    items[place] = moved;
    this.rise(place);
    this.sink(placeOf[moved]!);
  }

  /** The smallest member of the lowest level, −1 if there is none. */
  first(): number {
    return this.size === 0 ? -1 : this.items[0]!;
  }

  /** Moves what stands at a place up until what is above it is smaller. */
  private rise(from: number): void {
    const { keys, items, placeOf } = this;
    const key = keys[from]!;
    const item = items[from]!;
    let place = from;
    while (place > 0) {
      const above = (place - 1) >> 1;
      if (keys[above]! < key) break;
      keys[place] = keys[above]!;
      items[place] = items[above]!;
      placeOf[items[place]!] = place;
      place = above;
    }
    keys[place] = key;
    items[place] = item;
    placeOf[item] = place;
  }

  /** Moves what stands at a place down until what is below it is larger. */
  private sink(from: number): void {
    const { keys, items, placeOf, size } = this;
    const key = keys[from]!;
    const item = items[from]!;
    let place = from;
    for (let below = 2 * place + 1; below < size; below = 2 * place + 1) {
      if (below + 1 < size && keys[below + 1]! < keys[below]!) below++;
      if (keys[below]! > key) break;
      keys[place] = keys[below]!;
      items[place] = items[below]!;
      placeOf[items[place]!] = place;
      place = below;
    }
    keys[place] = key;
    items[place] = item;
    placeOf[item] = place;
  }
}
