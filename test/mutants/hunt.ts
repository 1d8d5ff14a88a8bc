import type { InjectedFault } from '../../machines/injected-fault.ts';
import { searchRandom } from '../../src/verify/search.ts';
import type { Mutant } from './mutant.ts';
import { sourceOf } from './source-of.ts';

/** What `pigeonhole verify` searches with if it is told nothing else. */
export const DEFAULT_SEARCH = {
  opening: {
    sizes: [
      { name: 'S', count: 2 },
      { name: 'M', count: 1 },
      { name: 'L', count: 1 },
    ],
    startMs: Date.UTC(2027, 0, 4),
  },
  runs: 500,
  steps: 100,
  seed: 1,
} as const;

export interface Hunt {
  readonly mutant: Mutant;
  /** Commands in the story of the property that is meant to find it; undefined if that did not. */
  readonly commands: number | undefined;
  /** Names of the other properties that found it. */
  readonly others: readonly string[];
  readonly cpuSeconds: number;
}

/** Searches for a mutant as `pigeonhole verify` does, or with `--faults`. */
export async function hunt(mutant: Mutant, faults?: readonly InjectedFault[]): Promise<Hunt> {
  const before = process.cpuUsage();
  const search = { ...DEFAULT_SEARCH, ...(faults && { faults }) };
  const { findings } = await searchRandom(await sourceOf(mutant), search);
  const { user, system } = process.cpuUsage(before);
  const story = findings.find(({ violation }) => violation.property === mutant.property)?.records;
  return {
    mutant,
    commands: story?.filter(({ command }) => command !== undefined).length,
    others: findings
      .map(({ violation }) => violation.property)
      .filter((name) => name !== mutant.property),
    cpuSeconds: (user + system) / 1e6,
  };
}
