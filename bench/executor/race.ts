import { type Spread, spreadOf } from '../spread.ts';
import type { Timed } from './time-executor.ts';

export interface Standing {
  readonly name: string;
  readonly seconds: Spread;
  /** How many times as fast as the first entrant in the same round. */
  readonly speed: Spread;
  /** Processor time against that of the first entrant in the same round. */
  readonly cpu: Spread;
  readonly checksum: number;
}

/**
 * Lets entrants run in turns: what slows the machine down for a while then slows down all.
 * @param entrants at least one; the others are compared with the first
 * @throws if they have different results
 */
export async function race<E extends { readonly name: string }>(
  entrants: readonly E[],
  rounds: number,
  measure: (entrant: E) => Promise<Timed>,
): Promise<Standing[]> {
  const results = entrants.map(() => [] as Timed[]);
  for (let round = 0; round < rounds; round++) {
    for (const [i, entrant] of entrants.entries()) results[i]!.push(await measure(entrant));
  }
  const [first] = results;
  const { checksum } = first![0]!;
  return entrants.map(({ name }, i) => {
    const timed = results[i]!;
    if (timed.some((one) => one.checksum !== checksum)) {
      throw new Error(`${name} has another result than ${entrants[0]!.name}.`);
    }
    return {
      name,
      seconds: spreadOf(timed.map(({ seconds }) => seconds)),
      speed: spreadOf(timed.map(({ seconds }, round) => first![round]!.seconds / seconds)),
      cpu: spreadOf(timed.map(({ cpuSeconds }, round) => cpuSeconds / first![round]!.cpuSeconds)),
      checksum,
    };
  });
}
