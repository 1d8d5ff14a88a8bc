/** An object as its class made it, whatever is put over its methods afterwards. */
export function asMade<T extends object>(made: T): T {
  return new Proxy(made, {
    get(target, key) {
      const own = Reflect.getPrototypeOf(target)!;
      const value: unknown = Reflect.get(own, key) ?? Reflect.get(target, key);
      return typeof value === 'function' ? value.bind(target) : value;
    },
  });
}
