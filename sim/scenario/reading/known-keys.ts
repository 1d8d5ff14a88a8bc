import type { JsonSchema } from '../json-schema.ts';
import { childOf } from './data-path.ts';

/**
 * The keys that the schema knows at a path of the data. Where the schema has alternatives, those whose
 * constants the data contradicts are left out: a strategy's options are those of its name.
 */
export function knownKeys(root: JsonSchema, data: unknown, path: readonly PropertyKey[]): string[] {
  let value = data;
  let schemas = alternatives(root, root);
  for (const key of path) {
    const parents = schemas.filter((schema) => isPossible(schema, value));
    value = childOf(value, key);
    schemas = parents.flatMap((schema) => {
      const next = childSchema(schema, key);
      return next === undefined ? [] : alternatives(next, root);
    });
  }
  const possible = schemas.filter((schema) => isPossible(schema, value));
  return [...new Set(possible.flatMap(({ properties }) => Object.keys(properties ?? {})))];
}

function isPossible({ properties = {} }: JsonSchema, value: unknown): boolean {
  return Object.entries(properties as Readonly<Record<string, JsonSchema>>).every(
    ([key, { const: constant }]) => constant === undefined || childOf(value, key) === constant,
  );
}

/** The schema itself with what it refers to and chooses from, references followed. */
function alternatives(schema: JsonSchema, root: JsonSchema): JsonSchema[] {
  const { $ref, anyOf = [], oneOf = [], allOf = [] } = schema;
  const referred =
    $ref === undefined ? undefined : definitionsOf(root)[$ref.split('/').at(-1) ?? ''];
  const nested = [...anyOf, ...oneOf, ...allOf, ...(referred === undefined ? [] : [referred])];
  return [schema, ...nested.flatMap((each) => alternatives(each as JsonSchema, root))];
}

function definitionsOf({ definitions }: JsonSchema): Readonly<Record<string, JsonSchema>> {
  return (definitions ?? {}) as Readonly<Record<string, JsonSchema>>;
}

function childSchema(schema: JsonSchema, key: PropertyKey): JsonSchema | undefined {
  const { properties = {}, items, additionalProperties } = schema;
  const found =
    typeof key === 'number'
      ? items
      : Object.hasOwn(properties, key)
        ? properties[String(key)]
        : additionalProperties;
  return typeof found === 'object' && !Array.isArray(found) ? found : undefined;
}
