import { plural } from '../../src/report/numbers.ts';
import { type Spread, spreadOf } from '../spread.ts';
import type { Timed } from './time-executor.ts';

export interface Standing {
  readonly name: string;
  readonly seconds: Spread;
  /** How many times as fast as inline in the same round. */
  readonly speed: Spread;
  /** Processor time against that of inline in the same round. */
  readonly cpu: Spread;
  readonly checksum: number;
}

export interface RaceOptions {
  /** The most workers. */
  readonly workers: number;
  readonly rounds: number;
  /** Measures so many workers, 0 for inline, in a process of its own. */
  readonly measure: (workers: number) => Timed;
}

/**
 * Lets inline and 1, 2 … workers run in turns: what slows the machine down for a while then slows down all.
 * @throws if they have different results
 */
export function race({ workers, rounds, measure }: RaceOptions): Standing[] {
  const results = Array.from({ length: workers + 1 }, () => [] as Timed[]);
  for (let round = 0; round < rounds; round++) {
    for (const [count, timed] of results.entries()) timed.push(measure(count));
  }
  const [inline] = results;
  const { checksum } = inline![0]!;
  return results.map((timed, count) => {
    const name = count === 0 ? 'inline' : plural(count, 'worker');
    if (timed.some((one) => one.checksum !== checksum)) {
      throw new Error(`${name} has another result than inline.`);
    }
    return {
      name,
      seconds: spreadOf(timed.map(({ seconds }) => seconds)),
      speed: spreadOf(timed.map(({ seconds }, round) => inline![round]!.seconds / seconds)),
      cpu: spreadOf(timed.map(({ cpuSeconds }, round) => cpuSeconds / inline![round]!.cpuSeconds)),
      checksum,
    };
  });
}
