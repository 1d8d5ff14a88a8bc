import { execFileSync } from 'node:child_process';

/** Vitest's global setup: the tests of the command line run dist/, built anew if it is stale. */
export function setup(): void {
  execFileSync(process.execPath, ['scripts/ready.mjs'], { stdio: 'inherit' });
}
