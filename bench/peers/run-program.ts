import { spawnSync } from 'node:child_process';
import { parseResult, type Result } from './result.ts';
import type { Contestant } from './rounds.ts';
import type { Workload } from './workload.ts';

/** Runs one contestant's program once. @throws Error with what the program said, if it fails */
export function runProgram(contestant: Contestant, workload: Workload, seed: number): Result {
  const [program, ...args] = contestant.command;
  const { status, stdout, stderr, error } = spawnSync(
    program,
    [...args, workload.name, String(contestant.years), String(seed)],
    { encoding: 'utf8' },
  );
  if (status !== 0) {
    throw new Error(`${contestant.name} failed on ${workload.name}:\n${error?.message ?? stderr}`);
  }
  return parseResult(contestant.name, stdout);
}
