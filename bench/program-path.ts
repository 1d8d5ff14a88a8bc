import { dirname, join } from 'node:path';

/**
 * Another program of bench/ as it was bundled beside the one that runs (scripts/run-bench.mjs).
 * @param name its path in bench/, without the ending
 */
export function programPath(name: string): string {
  return join(dirname(process.argv[1]!), `${name}.mjs`);
}
