import { show } from '../wording.ts';
import { parseYaml } from './yaml-source.ts';

/** `path=value` from a command line, and what to call it in a problem. */
export interface Override {
  /** `bank.sizes.S.count=50`: keys and list indices with points, and a value as in YAML. */
  readonly assignment: string;
  /** How the user gave it: `--set bank.sizes.S.count=50`. */
  readonly origin: string;
}

export interface OverrideProblem {
  readonly path: readonly PropertyKey[];
  readonly message: string;
  readonly hint?: string | undefined;
}

export type OverrideResult =
  | { readonly ok: true; readonly data: unknown; readonly path: readonly PropertyKey[] }
  | { readonly ok: false; readonly problem: OverrideProblem };

/**
 * The data with one value replaced; the data itself is left as it is. A map that is missing on the way
 * is made; whether it belongs there is the schema's business.
 */
export function applyOverride(data: unknown, { assignment }: Override): OverrideResult {
  const equals = assignment.indexOf('=');
  if (equals < 0) return fail([], 'found no =; path=value is needed', 'write --set days=30');
  const keys = assignment.slice(0, equals).trim().split('.');
  if (keys.some((key) => key.trim() === '')) {
    const message = `found ${show(assignment.slice(0, equals))}; keys with single points between them are needed`;
    return fail([], message, 'write bank.sizes.S.count=50');
  }
  const { parsed, complaints } = parseYaml(assignment.slice(equals + 1));
  const [complaint] = complaints;
  if (complaint !== undefined) return fail([...keys, ...complaint.path], complaint.message);
  return replaced(data, keys, [], parsed?.data);
}

function replaced(
  node: unknown,
  keys: readonly string[],
  done: readonly PropertyKey[],
  value: unknown,
): OverrideResult {
  const [key, ...rest] = keys;
  if (key === undefined) return { ok: true, data: value, path: done };
  if (Array.isArray(node)) {
    const index = /^\d+$/.test(key) ? Number(key) : -1;
    if (index < 0 || index >= node.length) {
      const indices = node.length === 0 ? 'none, the list is empty' : `0 to ${node.length - 1}`;
      return fail([...done, key], `found ${show(key)}; an index of the list is needed: ${indices}`);
    }
    const inner = replaced(node[index], rest, [...done, index], value);
    return inner.ok ? { ...inner, data: node.with(index, inner.data) } : inner;
  }
  if (node !== undefined && node !== null && typeof node !== 'object') {
    const message = `found ${show(node)} there, which has no keys; a path ends at a value`;
    return fail([...done, key], message, `write ${done.join('.')}=…`);
  }
  const map: Readonly<Record<string, unknown>> = { ...node };
  const child = Object.hasOwn(map, key) ? map[key] : undefined;
  const inner = replaced(child, rest, [...done, key], value);
  return inner.ok ? { ...inner, data: { ...map, [key]: inner.data } } : inner;
}

function fail(path: readonly PropertyKey[], message: string, hint?: string): OverrideResult {
  return { ok: false, problem: { path, message, hint } };
}
