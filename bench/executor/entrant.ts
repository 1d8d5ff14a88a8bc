import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { plural } from '../../src/report/numbers.ts';
import { programPath } from '../program-path.ts';
import type { Timed } from './time-executor.ts';
import type { Workload } from './workload.ts';

/** A way to run a workload; each process of it is a fresh one. */
export interface Entrant {
  readonly name: string;
  readonly workers: number;
  readonly processes: number;
}

const INLINE: Entrant = { name: 'inline', workers: 0, processes: 1 };

/**
 * Inline, with 1, 2 … workers, and inline in as many processes at once as there are workers at most. These share
 * nothing but the machine, so what they gain is all that it has to give: two cores are seldom twice as fast as one.
 */
export function entrants(workers: number): readonly Entrant[] {
  return [
    INLINE,
    ...Array.from({ length: workers }, (_, i) => ({
      name: plural(i + 1, 'worker'),
      workers: i + 1,
      processes: 1,
    })),
    ...(workers > 1 ? [{ name: `${workers} processes`, workers: 0, processes: workers }] : []),
  ];
}

/**
 * Runs a workload once. Processes divide it equally; told is the harmonic mean of their times, which is how long they
 * would take if each had as much of it as it is fast.
 */
export async function measured(
  { workers, processes }: Entrant,
  { name, replications }: Workload,
): Promise<Timed> {
  const parts = await Promise.all(
    Array.from({ length: processes }, async (_, part) => {
      const numbers = [replications, workers, part, processes].map(String);
      const args = [programPath('executor/measure'), name, ...numbers];
      const { stdout } = await promisify(execFile)(process.execPath, args);
      return JSON.parse(stdout) as Timed;
    }),
  );
  return {
    seconds: processes / parts.reduce((sum, { seconds }) => sum + 1 / seconds, 0),
    cpuSeconds: parts.reduce((sum, { cpuSeconds }) => sum + cpuSeconds, 0),
    checksum: parts.reduce((sum, { checksum }) => (sum + checksum) >>> 0, 0),
  };
}
