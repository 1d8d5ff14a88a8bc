const MAX_DEPTH = 100;
const DASHES = new RegExp(String.raw`^\s*([-?:] +){${MAX_DEPTH}}`, 'm');

/**
 * Whether brackets, or list signs in a line, nest deeper than any scenario does. The YAML parser recurses
 * into them, and a text made for it would end the process. Quotes and comments are not looked at: more
 * than a hundred unbalanced brackets are refused anywhere.
 */
export function isTooDeep(text: string): boolean {
  let depth = 0;
  for (const character of text) {
    if (character === '[' || character === '{') depth++;
    else if ((character === ']' || character === '}') && depth > 0) depth--;
    if (depth > MAX_DEPTH) return true;
  }
  return DASHES.test(text);
}
