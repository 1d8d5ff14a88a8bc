import type { Scenario } from './scenario.ts';
import { jsonSchema } from './json-schema.ts';
import { toFindings } from './reading/issues.ts';
import { knownKeys } from './reading/known-keys.ts';
import { applyOverride, type Override } from './reading/overrides.ts';
import type { ScenarioProblem } from './reading/problem.ts';
import { parseYaml, type YamlSource } from './reading/yaml-source.ts';
import { scenarioSchema } from './schema.ts';

export type ScenarioReading =
  | { readonly ok: true; readonly scenario: Scenario }
  | { readonly ok: false; readonly problems: readonly ScenarioProblem[] };

/** A scenario file is written by hand; a larger one is some other file. */
export const MAX_SCENARIO_BYTES = 1_000_000;

interface AppliedOverride {
  readonly origin: string;
  readonly path: readonly PropertyKey[];
}

/**
 * Reads a scenario, YAML or JSON, with overrides laid over it in their order.
 * @param text what the file holds
 * @param file its name, for the problems
 * @returns the scenario, or all the problems at once in the order of the file, overrides last
 */
export function readScenario(
  text: string,
  file: string,
  overrides: readonly Override[] = [],
): ScenarioReading {
  const refusal = refusalOf(text);
  if (refusal !== undefined) {
    return { ok: false, problems: [{ file, line: 1, column: 1, path: '', message: refusal }] };
  }
  const source = parseYaml(text.replace(/^\uFEFF/, ''));
  const problems: ScenarioProblem[] = source.complaints.map(({ place, path, message }) => ({
    file,
    ...place,
    path: path.join('.'),
    message,
  }));
  if (source.parsed === undefined) return { ok: false, problems };

  let { data } = source.parsed;
  const applied: AppliedOverride[] = [];
  for (const override of overrides) {
    const result = applyOverride(data, override);
    if (result.ok) {
      data = result.data;
      applied.push({ origin: override.origin, path: result.path });
    } else {
      problems.push(problemAt(override.origin, undefined, result.problem));
    }
  }

  const parsed = scenarioSchema.safeParse(data);
  if (parsed.success && problems.length === 0) return { ok: true, scenario: parsed.data };
  const schema = jsonSchema();
  const context = {
    data,
    knownKeys: (path: readonly PropertyKey[]) => knownKeys(schema, data, path),
  };
  for (const finding of toFindings(parsed.error?.issues ?? [], context)) {
    const { path, isAboutKey = false } = finding;
    const origin = originOf(path, applied, source);
    const place = origin === undefined ? source.locate(path, isAboutKey) : undefined;
    problems.push(problemAt(origin ?? file, place, finding));
  }
  return { ok: false, problems: problems.toSorted(inOrderOfPlace) };
}

function refusalOf(text: string): string | undefined {
  if (text.length > MAX_SCENARIO_BYTES) {
    return `found ${text.length} characters; a scenario has at most ${MAX_SCENARIO_BYTES}`;
  }
  // U+FFFD is what a decoder makes of bytes that are no text.
  if (/[\0\uFFFD]/.test(text)) return 'found binary data; YAML or JSON in UTF-8 is needed';
  return undefined;
}

/** The override to blame for what is at a path: the last one that set it, or made what is around it. */
function originOf(
  path: readonly PropertyKey[],
  applied: readonly AppliedOverride[],
  source: YamlSource,
): string | undefined {
  const startsWith = (whole: readonly PropertyKey[], start: readonly PropertyKey[]) =>
    start.every((key, depth) => String(whole[depth]) === String(key));
  const setting = applied.findLast((override) => startsWith(path, override.path));
  if (setting !== undefined || source.has(path)) return setting?.origin;
  return applied.findLast((override) => startsWith(override.path, path))?.origin;
}

function problemAt(
  file: string,
  place: { readonly line: number; readonly column: number } | undefined,
  found: {
    readonly path: readonly PropertyKey[];
    readonly message: string;
    readonly hint?: string | undefined;
  },
): ScenarioProblem {
  const { path, message, hint } = found;
  const problem = { file, line: place?.line, column: place?.column, path: path.join('.'), message };
  return hint === undefined ? problem : { ...problem, hint };
}

function inOrderOfPlace(a: ScenarioProblem, b: ScenarioProblem): number {
  const last = Number.POSITIVE_INFINITY;
  if (a.line === undefined || b.line === undefined) {
    return Number(a.line === undefined) - Number(b.line === undefined);
  }
  return a.line - b.line || (a.column ?? last) - (b.column ?? last);
}
