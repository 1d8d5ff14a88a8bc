import type { JsonSchema } from './json-schema.ts';

/** A key below a schema, as the path of `--set` writes it: N for an index, NAME for any name. */
export interface NestedKey {
  readonly key: string;
  readonly schema: JsonSchema;
  readonly isRequired: boolean;
}

/** The keys right below a schema, in all its alternatives; what it refers to is left out. */
export function nestedKeys(schema: JsonSchema): NestedKey[] {
  const { properties = {}, required = [] } = schema;
  const own = Object.entries(properties).map(([key, child]) => ({
    key,
    schema: child as JsonSchema,
    isRequired: required.includes(key) && (child as JsonSchema).default === undefined,
  }));
  const alternatives = [...(schema.anyOf ?? []), ...(schema.oneOf ?? [])] as JsonSchema[];
  const inAlternatives = alternatives.flatMap((each) => nestedKeys(each));
  const all = [
    ...own,
    ...inAlternatives,
    ...below('N', schema.items),
    ...below('NAME', schema.additionalProperties),
  ];
  return [...new Map(all.map((each) => [each.key, each])).values()];
}

function below(step: string, schema: unknown): NestedKey[] {
  if (typeof schema !== 'object' || schema === null || Array.isArray(schema)) return [];
  return nestedKeys(schema as JsonSchema).map((each) => ({ ...each, key: `${step}.${each.key}` }));
}

/** How a value of the schema is written, in a few words of Markdown. */
export function formOf(schema: JsonSchema): string {
  const { type, const: constant, enum: words, minimum, exclusiveMinimum, maximum } = schema;
  const referred = schema.$ref ?? (schema.allOf?.[0] as JsonSchema | undefined)?.$ref;
  if (referred !== undefined) return referred.split('/').at(-1) ?? '';
  if (constant !== undefined) return `\`${String(constant)}\``;
  if (words !== undefined) return words.map((word) => `\`${String(word)}\``).join(' or ');
  const alternatives = (schema.anyOf ?? schema.oneOf) as JsonSchema[] | undefined;
  if (alternatives !== undefined) return [...new Set(alternatives.map(formOf))].join(' or ');
  if (type === 'array') return `list of ${formOf(schema.items as JsonSchema)}`;
  if (type === 'object') return formOfMap(schema);
  if (type === 'string') return schema.pattern === undefined ? 'text' : 'Duration';
  const kind =
    type === 'integer' ? 'whole number' : type === 'number' ? 'number' : 'days or Duration';
  const low = exclusiveMinimum === undefined ? `${minimum}` : `above ${exclusiveMinimum}`;
  return `${kind}, ${low} to ${maximum}`;
}

function formOfMap({ properties, additionalProperties }: JsonSchema): string {
  if (properties !== undefined) return `{ ${Object.keys(properties).join(', ')} }`;
  return `map of ${formOf(additionalProperties as JsonSchema)}`;
}
