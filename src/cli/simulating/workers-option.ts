const MAX_WORKERS = 256;

/** `--workers`, the same for every command that simulates. */
export const WORKERS_OPTION = {
  kind: 'value',
  summary: 'Worker threads, 1 to 256; one for each core if left out and worth it',
} as const;

/** What is wrong with it, each in one line. */
export function workersProblems(workers: string | undefined): string[] {
  if (workers === undefined || isNatural(workers, MAX_WORKERS)) return [];
  return [`--workers ${workers}: a whole number from 1 to ${MAX_WORKERS} is needed`];
}

function isNatural(text: string, most: number): boolean {
  return /^\d+$/.test(text) && Number(text) >= 1 && Number(text) <= most;
}
