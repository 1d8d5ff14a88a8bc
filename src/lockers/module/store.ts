/** What a locker stored where the power had gone: a module must not go on as if nothing had happened. */
class PowerCut extends Error {
  override name = 'PowerCut';
}

/**
 * Where a locker in a module stores what shall outlive a power cut: texts by key, as on a disk. `store` in its opening.
 * After the cut it takes nothing more; whoever goes on finds what is there in the store of its own opening.
 */
export class Store {
  private readonly texts: Map<string, string>;
  /** Writes that it still takes. */
  private left = Infinity;

  constructor(texts = new Map<string, string>()) {
    this.texts = texts;
  }

  get(key: string): string | undefined {
    return this.texts.get(key);
  }

  /** @throws TypeError for anything but texts: an object would be shared with the locker, and outlive it without being stored */
  set(key: string, text: string): void {
    if (typeof key !== 'string' || typeof text !== 'string') {
      throw new TypeError('The store takes texts only, such as JSON.');
    }
    this.write();
    this.texts.set(key, text);
  }

  delete(key: string): void {
    this.write();
    this.texts.delete(key);
  }

  keys(): string[] {
    return [...this.texts.keys()];
  }

  /** @internal The power goes after so many writes more: the next one throws. */
  cutAfter(writes: number): void {
    this.left = writes;
  }

  /** @internal What is stored, for the locker that goes on. */
  reopened(): Store {
    return new Store(this.texts);
  }

  private write(): void {
    if (this.left <= 0) throw new PowerCut('The power is cut: nothing is stored any more.');
    this.left--;
  }
}
