/** A value of a scenario that is to be varied, and what it is to be. */
export interface Variation {
  /** Keys and list indices with points: `bank.sizes.L.count`. */
  readonly path: string;
  /** As in YAML, at least one. */
  readonly values: readonly string[];
}

export type VariationReading =
  | { readonly ok: true; readonly variation: Variation }
  | { readonly ok: false; readonly problem: string };

const NUMBER = String.raw`[-+]?\d+(?:\.\d+)?`;
const RANGE = new RegExp(String.raw`^(${NUMBER})\.\.(${NUMBER})(?::(${NUMBER}))?$`);
const MAX_VALUES = 10_000;

/**
 * Reads `path=a,b,c`, where each may also be a range: `4..20:2` is 4, 6 … 20, and `4..8` goes in steps of 1.
 * Commas in brackets and quotes belong to a value. What is wrong is told in words.
 */
export function parseVariation(text: string): VariationReading {
  const equals = text.indexOf('=');
  if (equals < 0)
    return fail('found no =; path=value,value,… is needed, such as bank.sizes.L.count=8,10');
  const path = text.slice(0, equals).trim();
  if (path === '') return fail('found no path before the =');
  const values: string[] = [];
  for (const item of splitList(text.slice(equals + 1))) {
    if (item === '')
      return fail('a value is empty; values with single commas between them are needed');
    const range = RANGE.exec(item);
    const inside = range === null ? [item] : valuesInRange(range[1]!, range[2]!, range[3] ?? '1');
    if (typeof inside === 'string') return fail(`${item}: ${inside}`);
    values.push(...inside);
  }
  const doubled = values.find((value, index) => values.indexOf(value) < index);
  if (doubled !== undefined) return fail(`${doubled} is there twice`);
  return { ok: true, variation: { path, values } };
}

/** The items of a list, without the spaces around them. */
export function splitList(text: string): string[] {
  const items = [''];
  let depth = 0;
  let quote = '';
  for (const character of text) {
    if (quote !== '') quote = character === quote ? '' : quote;
    else if (character === '"' || character === "'") quote = character;
    else if ('[{('.includes(character)) depth++;
    else if (']})'.includes(character)) depth--;
    if (character === ',' && depth === 0 && quote === '') items.push('');
    else items[items.length - 1] += character;
  }
  return items.map((item) => item.trim());
}

/** The values, or what is wrong with the range. They are multiples of the step, without rounding errors. */
function valuesInRange(from: string, to: string, step: string): string[] | string {
  const decimals = Math.max(...[from, to, step].map((text) => text.split('.')[1]?.length ?? 0));
  const scale = 10 ** decimals;
  const [first, last, by] = [from, to, step].map((text) => Math.round(Number(text) * scale));
  if (by! <= 0) return 'the step must be above 0';
  if (last! < first!) return 'the range is empty; from the smaller to the larger is needed';
  const count = Math.floor((last! - first!) / by!) + 1;
  if (count > MAX_VALUES) return `these are ${count} values; at most ${MAX_VALUES} can be had`;
  return Array.from({ length: count }, (_, index) =>
    String(Number(((first! + index * by!) / scale).toFixed(decimals))),
  );
}

function fail(problem: string): VariationReading {
  return { ok: false, problem };
}
