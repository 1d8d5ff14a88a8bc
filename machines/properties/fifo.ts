/** First in, first out, in amortised constant time: a list to write, and one to read from its end. */
export class Fifo<T> {
  private written: T[] = [];
  private read: T[] = [];

  push(item: T): void {
    this.written.push(item);
  }

  /** The item that stands first, left where it is. */
  peek(): T | undefined {
    this.turn();
    return this.read[this.read.length - 1];
  }

  shift(): T | undefined {
    this.turn();
    return this.read.pop();
  }

  clear(): void {
    this.written.length = 0;
    this.read.length = 0;
  }

  /** When all has been read, what was written since stands there, the first at the end. */
  private turn(): void {
    const { written, read } = this;
    if (read.length > 0 || written.length === 0) return;
    this.read = written.toReversed();
    this.written = read;
  }
}
