/** Data, on stdout. */
export function print(text: string): void {
  process.stdout.write(text);
}

/** A message for people, on stderr. */
export function note(message: string): void {
  process.stderr.write(`pigeonhole: ${message}\n`);
}
