const MAX_LENGTH = 300;

/** What a locker wrote, on one line and cut to a length that a report can show. */
export function evidence(text: string): string {
  const line = text.trim().replaceAll(/\s*[\r\n]+\s*/gu, ' ⏎ ');
  return line.length > MAX_LENGTH ? `${line.slice(0, MAX_LENGTH - 1)}…` : line;
}
