import { z } from 'zod';

/** The line of JSON that every program prints when it has run. */
const resultSchema = z.object({
  /** User and system time of the run, without start-up, in seconds. */
  cpuSeconds: z.number().positive(),
  /** Parcels, and those that were rejected, by size. */
  offered: z.array(z.int().positive()).min(1),
  rejected: z.array(z.int().nonnegative()).min(1),
});

export type Result = z.output<typeof resultSchema>;

/** @throws Error that shows what was printed instead */
export function parseResult(engine: string, printed: string): Result {
  const line = printed.trim().split('\n').at(-1)!;
  try {
    return resultSchema.parse(JSON.parse(line));
  } catch {
    throw new Error(`${engine} printed ${JSON.stringify(line.slice(0, 200))}, which is no result.`);
  }
}
