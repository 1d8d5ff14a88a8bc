/** No answer is longer, in UTF-16 units. */
const MAX_LINE = 1 << 20;

export interface LineReader {
  take(chunk: string): void;
  /** What has come since the last line break. */
  rest(): string;
}

/** Puts lines together from the chunks in which they come. */
export function createLineReader(listener: {
  readonly onLine: (line: string) => void;
  /** A line grew too long; it is dropped. */
  readonly onTooLong: (line: string) => void;
}): LineReader {
  let rest = '';
  return {
    take(chunk) {
      const lines = (rest + chunk).split('\n');
      rest = lines.pop()!;
      for (const line of lines) listener.onLine(line);
      if (rest.length > MAX_LINE) {
        listener.onTooLong(rest);
        rest = '';
      }
    },
    rest: () => rest,
  };
}
