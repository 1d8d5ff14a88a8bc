/** Thrown when a function of the machine reads data that a table does not have. */
export class ReadsData extends Error {
  /** Name of the event's field. */
  readonly field: string;

  constructor(field: string) {
    super(`reads the event's ${field}`);
    this.field = field;
  }
}

/**
 * An event that knows its type and nothing else: whoever reads more of it decides by data, and data is
 * what a table leaves out.
 */
export function probeEvent(type: string): { readonly type: string } {
  const refuse = (key: PropertyKey): never => {
    throw new ReadsData(String(key));
  };
  const known = (key: PropertyKey) => key === 'type' || typeof key === 'symbol';
  return new Proxy(
    { type },
    {
      get: (event, key) => (known(key) ? Reflect.get(event, key) : refuse(key)),
      has: (event, key) => (known(key) ? Reflect.has(event, key) : refuse(key)),
      ownKeys: () => refuse('other fields'),
    },
  );
}
