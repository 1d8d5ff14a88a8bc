/** First in, first out, in amortised constant time. */
export interface Fifo<T> {
  push(item: T): void;
  /** The item that stands first, left where it is. */
  peek(): T | undefined;
  shift(): T | undefined;
}

/** Read items are cut off once there are this many of them, and as many as unread ones. */
const CUT_AT = 64;

export function createFifo<T>(): Fifo<T> {
  let items: T[] = [];
  let head = 0;
  return {
    push(item) {
      items.push(item);
    },
    peek: () => items[head],
    shift() {
      if (head === items.length) return undefined;
      const item = items[head++];
      if (head >= CUT_AT && head * 2 >= items.length) {
        items = items.slice(head);
        head = 0;
      }
      return item;
    },
  };
}
