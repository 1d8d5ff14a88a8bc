const NOTHING: readonly string[] = [];

/** The items that remain of `items` when each of `taken` has been taken out once. */
export function leftOver(items: readonly string[], taken: readonly string[]): readonly string[] {
  // Mostly they are the same, and then nobody need count.
  if (items.every((item, i) => item === taken[i])) return NOTHING;
  const rest = new Map<string, number>();
  for (const item of taken) rest.set(item, (rest.get(item) ?? 0) + 1);
  return items.filter((item) => {
    const count = rest.get(item) ?? 0;
    rest.set(item, count - 1);
    return count <= 0;
  });
}
