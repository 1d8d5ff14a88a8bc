import { spawnSync } from 'node:child_process';
import type { Timing } from './measure.ts';
import type { PlannedSuite } from './passes.ts';
import { programPath } from '../program-path.ts';

/** Measures the tasks of a suite once, in a process of its own. @throws Error if that fails */
export function runSuite({ suite, keys }: PlannedSuite, timeMs: number): readonly Timing[] {
  const { status, stdout } = spawnSync(
    process.execPath,
    [programPath('measure-suite'), suite, String(timeMs), JSON.stringify(keys)],
    { encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] },
  );
  if (status !== 0) throw new Error(`The suite ${suite} failed.`);
  return JSON.parse(stdout);
}
