import { createReadStream } from 'node:fs';

export interface Line {
  readonly text: string;
  /** False for a last line without its line break: the file was cut off. */
  readonly isWhole: boolean;
}

/** No line of a trace comes near it; a file without line breaks shall not fill the memory. */
const MAX_CHARACTERS = 64 * 1024 * 1024;

/**
 * The lines of a text file, in constant memory. A line that grows beyond 64 million characters is
 * given as far as it was read, as not whole, and ends the reading.
 */
export async function* readLines(path: string): AsyncGenerator<Line> {
  let rest = '';
  for await (const chunk of createReadStream(path, { encoding: 'utf8' })) {
    const [first = '', ...others] = String(chunk).split('\n');
    rest += first;
    for (const next of others) {
      yield { text: rest, isWhole: true };
      rest = next;
    }
    if (rest.length > MAX_CHARACTERS) break;
  }
  if (rest !== '') yield { text: rest, isWhole: false };
}
