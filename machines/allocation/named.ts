/** The entry of a registry with that name. @throws RangeError that lists the known names */
export function named<T extends { readonly name: string }>(
  kind: string,
  registry: readonly T[],
  name: string,
): T {
  const found = registry.find((entry) => entry.name === name);
  if (found) return found;
  const known = registry.map((entry) => entry.name).join(', ');
  throw new RangeError(`There is no ${kind} called ${name}; known are ${known}.`);
}
