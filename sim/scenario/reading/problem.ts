/** One thing to mend in a scenario file or in an override of it. */
export interface ScenarioProblem {
  /** The file's name, or the override as it was given: `--set days=0`. */
  readonly file: string;
  /** From 1; undefined for an override. */
  readonly line: number | undefined;
  /** From 1, in UTF-16 units; undefined for an override. */
  readonly column: number | undefined;
  /** Keys and list indices with points between them, `bank.sizes.S.count`; empty for the whole file. */
  readonly path: string;
  /** What was found and what is needed. */
  readonly message: string;
  /** What to do. */
  readonly hint?: string;
}

const MAX_LISTED = 100;

/** The problems as lines `file:line:column  path  message — hint`, the first two columns aligned. */
export function formatProblems(problems: readonly ScenarioProblem[]): string {
  const rows = problems
    .slice(0, MAX_LISTED)
    .map((problem) => ({ ...problem, place: placeOf(problem) }));
  const placeWidth = Math.max(0, ...rows.map(({ place }) => place.length));
  const pathWidth = Math.max(0, ...rows.map(({ path }) => path.length));
  const lines = rows.map(({ place, path, message, hint }) => {
    const columns = [place.padEnd(placeWidth), path.padEnd(pathWidth), message];
    const text = columns.filter((column) => column !== '').join('  ');
    return hint === undefined ? text : `${text} — ${hint}`;
  });
  const more = problems.length - rows.length;
  return [...lines, ...(more > 0 ? [`and ${more} more problems`] : [])].join('\n');
}

function placeOf({ file, line, column }: ScenarioProblem): string {
  return [file, line, column].filter((part) => part !== undefined).join(':');
}
