import { STRATEGIES } from '../../machines/allocation/registry.ts';
import { WITHIN_RULES } from '../../machines/allocation/within/registry.ts';
import { DISTRIBUTIONS } from '../distributions/registry.ts';
import { type JsonSchema, jsonSchema } from './json-schema.ts';
import { formOf, type NestedKey, nestedKeys } from './schema-form.ts';

/** The generated part of docs/scenario.md: every key, unit, strategy and distribution, in Markdown. */
export function referenceMarkdown(): string {
  const root = jsonSchema();
  const keys = nestedKeys(root);
  const sections = keys
    .filter(({ key }) => key !== 'strategy')
    .map(({ key, schema }) => ({ key, schema, rows: deepKeys(schema) }))
    .filter(({ rows }) => rows.length > 0);
  const parts = [
    '## All keys',
    'A key without a default may be left out unless it is required. N is an index, NAME a name.',
    keyTable(keys, ''),
    ...sections.flatMap(({ key, schema, rows }) => [
      `### ${key}`,
      schema.description ?? '',
      keyTable(rows, `${key}.`),
    ]),
    '### strategy',
    strategyTable(keys.find(({ key }) => key === 'strategy')?.schema ?? {}),
    'Which free compartment of the chosen size is taken says `within`:',
    table(
      ['within', 'what it takes'],
      WITHIN_RULES.map(({ name, summary }) => [code(name), summary]),
    ),
    '## Units',
    unitTable(root),
    '## Distributions',
    'A bare value stands for one that never varies.',
    distributionTable(root),
  ];
  return `${parts.join('\n\n')}\n`;
}

/** The keys below a schema, each followed by the keys below it. */
function deepKeys(schema: JsonSchema): NestedKey[] {
  return nestedKeys(schema).flatMap((child) => [
    child,
    ...deepKeys(child.schema).map((each) => ({ ...each, key: `${child.key}.${each.key}` })),
  ]);
}

function keyTable(rows: readonly NestedKey[], prefix: string): string {
  return table(
    ['key', 'what it means', 'how it is written', 'default'],
    rows.map(({ key, schema, isRequired }) => [
      code(prefix + key),
      schema.description ?? '',
      formOf(schema),
      isRequired
        ? 'required'
        : schema.default === undefined
          ? ''
          : code(JSON.stringify(schema.default)),
    ]),
  );
}

function unitTable(root: JsonSchema): string {
  const units = Object.entries(root.definitions ?? {}) as [string, JsonSchema][];
  return table(
    ['unit', 'what it means', 'examples'],
    units
      .filter(([name]) => !name.endsWith('Distribution'))
      .map(([name, { description = '', examples = [] }]) => [
        name,
        description,
        (examples as unknown[]).map((example) => code(JSON.stringify(example))).join(', '),
      ]),
  );
}

function distributionTable(root: JsonSchema): string {
  const definitions = Object.values(root.definitions ?? {}) as JsonSchema[];
  const parameters = new Map(
    definitions.flatMap(nestedKeys).map(({ key, schema }) => [key, formOf(schema)]),
  );
  return table(
    ['name', 'what it is', 'draws', 'parameters'],
    DISTRIBUTIONS.map(({ name, summary, support }) => [
      code(name),
      summary,
      { continuous: 'times, factors', counts: 'counts', given: 'times, factors, counts' }[support],
      parameters.get(name) ?? '',
    ]),
  );
}

/** The alternatives of the schema are one for each strategy, and the bare name. */
function strategyTable(schema: JsonSchema): string {
  const options = (name: string) =>
    alternativesOf(schema)
      .filter(({ properties }) => Object(properties?.name).const === name)
      .flatMap(nestedKeys)
      .filter(({ key }) => key !== 'name' && key !== 'within')
      .map(({ key, schema: { description = '' } }) => `${code(key)}: ${description}`);
  return table(
    ['name', 'from which size a parcel is served', 'options'],
    STRATEGIES.map(({ name, summary }) => [code(name), summary, options(name).join(' ')]),
  );
}

function alternativesOf(schema: JsonSchema): JsonSchema[] {
  const { anyOf = [], oneOf = [] } = schema;
  return [schema, ...[...anyOf, ...oneOf].flatMap((each) => alternativesOf(each as JsonSchema))];
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell) => cell.replaceAll('|', String.raw`\|`)).join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

function code(text: string): string {
  return `\`${text}\``;
}
