import { wrap } from '../wrap.ts';

const WIDTH = 80;
export const INDENT = '  ';

/** A text in lines that stand in a little from the left. */
export function indented(text: string): string[] {
  return wrap(text, WIDTH - INDENT.length).map((line) => INDENT + line);
}
