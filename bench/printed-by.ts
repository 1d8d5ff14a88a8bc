import { spawnSync } from 'node:child_process';

/** What a program prints, without the line's end; undefined if it is not there or fails. */
export function printedBy(program: string, ...args: readonly string[]): string | undefined {
  const { status, stdout } = spawnSync(program, args, { encoding: 'utf8' });
  return status === 0 ? stdout.trim() : undefined;
}
