import { vi } from 'vitest';
import { pigeonhole } from '../../src/cli/pigeonhole.ts';
import type { Outcome } from './cli.ts';

export interface CallOptions {
  readonly cwd?: string;
}

/**
 * What `pigeonhole` does with these arguments, from its source and in this process, which is far quicker than
 * runCli. Only one call at a time. Workers, signals and colours are for runCli.
 */
export async function callCli(
  args: readonly string[],
  { cwd = process.cwd() }: CallOptions = {},
): Promise<Outcome> {
  const before = process.cwd();
  const stdout = vi.spyOn(process.stdout, 'write').mockReturnValue(true);
  const stderr = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
  const textOf = ({ mock }: typeof stdout) => mock.calls.map(([text]) => text).join('');
  process.chdir(cwd);
  try {
    const code = await pigeonhole(args);
    return { code, stdout: textOf(stdout), stderr: textOf(stderr) };
  } finally {
    process.chdir(before);
    stdout.mockRestore();
    stderr.mockRestore();
  }
}
