import type { InstalledEngine } from './engine.ts';
import type { Result } from './result.ts';
import type { Workload } from './workload.ts';

/** An engine that takes part in the rounds. */
export interface Contestant extends InstalledEngine {
  readonly name: string;
  readonly years: number;
}

/** What each contestant did on one workload, by its name, a result a round. */
export type Results = ReadonlyMap<string, readonly Result[]>;

export interface RoundsOptions {
  readonly rounds: number;
  readonly contestants: readonly Contestant[];
  readonly workloads: readonly Workload[];
  readonly run: (contestant: Contestant, workload: Workload, seed: number) => Result;
  readonly onRound: (round: number) => void;
}

/**
 * Lets the contestants run in turns, each in a process of its own: what slows the machine down for a
 * while then slows down all of them. Every round begins with another one, and has its own seed.
 */
export function runRounds(options: RoundsOptions): ReadonlyMap<Workload, Results> {
  const { rounds, contestants, workloads, run, onRound } = options;
  const results = new Map(
    workloads.map((workload) => [
      workload,
      new Map(contestants.map(({ name }) => [name, [] as Result[]])),
    ]),
  );
  for (let round = 0; round < rounds; round++) {
    onRound(round + 1);
    const first = round % contestants.length;
    const inTurn = [...contestants.slice(first), ...contestants.slice(0, first)];
    for (const workload of workloads) {
      for (const contestant of inTurn) {
        const result = run(contestant, workload, round + 1);
        results.get(workload)!.get(contestant.name)!.push(result);
      }
    }
  }
  return results;
}
