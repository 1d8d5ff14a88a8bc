import { Bench } from 'tinybench';

/** One thing to be timed. */
export interface Task {
  readonly name: string;
  /** One cycle of the work. Its answer goes into the checksum, so that the work cannot be left out. */
  readonly cycle: () => number;
}

/** A group of tasks that are worth comparing. */
export interface Suite {
  readonly name: string;
  /** What a cycle is. */
  readonly summary: string;
  /** How many cycles the checksum is taken over, before any timing; 200 if left out. */
  readonly checksumCycles?: number;
  /** @param largest leaves out work with more compartments, events or parcels than this */
  tasks(largest: number): readonly Task[];
}

export interface Measurement {
  readonly suite: string;
  readonly task: string;
  /** Median over samples. */
  readonly cyclesPerSecond: number;
  /** Relative margin of error of the mean at 99 %, in percent, as tinybench gives it. */
  readonly marginPercent: number;
  /** Of the first cycles, before any timing: the same on every machine, or the work has changed. */
  readonly checksum: string;
}

/** @param timeMs how long each task is timed; 1 is enough to see that it runs */
export async function measure(
  suite: Suite,
  timeMs: number,
  largest = Infinity,
): Promise<Measurement[]> {
  const bench = new Bench({ time: timeMs, warmupTime: timeMs / 4, iterations: 8 });
  const { checksumCycles = 200 } = suite;
  const checksums: string[] = [];
  for (const { name, cycle } of suite.tasks(largest)) {
    let sum = 0;
    for (let n = 0; n < checksumCycles; n++) sum = (sum * 31 + cycle()) % 4_294_967_291;
    checksums.push(sum.toString(16).padStart(8, '0'));
    bench.add(name, () => void cycle());
  }
  await bench.run();
  return bench.tasks.map(({ name, result }, index) => {
    if (!('throughput' in result)) throw new Error(`${suite.name}, ${name}: no result.`);
    return {
      suite: suite.name,
      task: name,
      cyclesPerSecond: result.throughput.p50,
      marginPercent: result.throughput.rme,
      checksum: checksums[index]!,
    };
  });
}
