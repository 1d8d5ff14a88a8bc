/** Read items are cut off once there are this many of them, and as many as unread ones. */
const CUT_AT = 64;

/** First in, first out, in amortised constant time. */
export class Fifo<T> {
  private items: T[] = [];
  private head = 0;

  push(item: T): void {
    this.items.push(item);
  }

  /** The item that stands first, left where it is. */
  peek(): T | undefined {
    return this.items[this.head];
  }

  shift(): T | undefined {
    const { items } = this;
    if (this.head === items.length) return undefined;
    const item = items[this.head++];
    if (this.head >= CUT_AT && this.head * 2 >= items.length) {
      this.items = items.slice(this.head);
      this.head = 0;
    }
    return item;
  }

  clear(): void {
    this.items.length = 0;
    this.head = 0;
  }
}
