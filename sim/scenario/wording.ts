/** How values of a file are shown in a problem's text. */

const MAX_SHOWN = 40;

/** A value in a few characters: `'5 parsecs'`, `-3`, `a list`, `nothing`. */
export function show(value: unknown): string {
  if (value === undefined || value === null) return 'nothing';
  if (typeof value === 'string') return `'${shorten(value.replaceAll(/\s+/gu, ' '))}'`;
  if (Array.isArray(value)) return value.length === 0 ? 'an empty list' : 'a list';
  if (typeof value === 'object') return 'a map';
  return String(value);
}

/** `found -3; a natural number is needed`, or `missing; …` where nothing stands. */
export function foundBut(input: unknown, needed: string): string {
  return `${input === undefined ? 'missing' : `found ${show(input)}`}; ${needed}`;
}

/** `a, b or c`. */
export function listed(words: readonly string[], conjunction = 'or'): string {
  if (words.length < 2) return words.join('');
  return `${words.slice(0, -1).join(', ')} ${conjunction} ${words.at(-1)}`;
}

/** A number with at most six significant digits after rounding noise is gone: 0.85, 33.3333. */
export function showNumber(value: number): string {
  return String(Number(value.toPrecision(6)));
}

function shorten(text: string): string {
  return text.length > MAX_SHOWN ? `${text.slice(0, MAX_SHOWN - 1)}…` : text;
}
