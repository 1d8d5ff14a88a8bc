import {
  type Document,
  isAlias,
  isMap,
  isNode,
  isPair,
  isScalar,
  isSeq,
  type Node,
  visit,
} from 'yaml';

type Path = readonly PropertyKey[];

export interface NodeComplaint {
  readonly offset: number;
  readonly path: Path;
  readonly message: string;
  /** The data cannot be told. */
  readonly isFatal: boolean;
}

/** Follows a path as far as it goes, and gives the offset of what it came to. */
export function walk(document: Document.Parsed, path: Path, isAboutKey: boolean) {
  let node: Node | null = document.contents;
  let holder = node?.range?.[0] ?? 0;
  for (const [depth, key] of path.entries()) {
    const container: Node | undefined | null = isAlias(node) ? node.resolve(document) : node;
    if (isSeq(container)) {
      const item: unknown = container.items[Number(key)];
      if (!isNode(item)) return { offset: holder, isThere: false };
      node = item;
      holder = item.range?.[0] ?? holder;
      continue;
    }
    const pair = isMap(container)
      ? container.items.find((each) => isScalar(each.key) && each.key.value === key)
      : undefined;
    if (pair === undefined || !isScalar(pair.key)) return { offset: holder, isThere: false };
    holder = pair.key.range?.[0] ?? holder;
    node = isNode(pair.value) ? pair.value : null;
    if (isAboutKey && depth === path.length - 1) return { offset: holder, isThere: true };
  }
  return { offset: node?.range?.[0] ?? holder, isThere: true };
}

/** Keys that stand twice in a map, aliases without an anchor, and too many aliases. */
export function complaintsOfNodes(document: Document.Parsed, maxAliases: number): NodeComplaint[] {
  const complaints: NodeComplaint[] = [];
  let aliases = 0;
  visit(document, {
    Alias(_, alias, ancestors) {
      const offset = alias.range?.[0] ?? 0;
      const path = pathOf([...ancestors, alias]);
      if (++aliases > maxAliases) {
        const message = `found more than ${maxAliases} aliases; the values must be written out`;
        complaints.push({ offset, path, message, isFatal: true });
        return visit.BREAK;
      }
      if (alias.resolve(document) === undefined) {
        const message = `found *${alias.source}; an anchor &${alias.source} is needed before it`;
        complaints.push({ offset, path, message, isFatal: true });
      }
      return undefined;
    },
    Map(_, map, ancestors) {
      const seen = new Set<unknown>();
      for (const { key } of map.items) {
        if (!isScalar(key)) continue;
        if (seen.has(key.value)) {
          const offset = key.range?.[0] ?? 0;
          const path = [...pathOf([...ancestors, map]), String(key.value)];
          const message = 'found again; each key may stand once in its map';
          complaints.push({ offset, path, message, isFatal: false });
        }
        seen.add(key.value);
      }
    },
  });
  return complaints;
}

/** The keys and indices that lead through a chain of nodes, each within the one before. */
function pathOf(chain: readonly unknown[]): Path {
  return chain.flatMap((node, depth): PropertyKey[] => {
    if (isPair(node) && isScalar(node.key)) return [String(node.key.value)];
    const within = chain[depth - 1];
    return isSeq(within) ? [within.items.indexOf(node)] : [];
  });
}
