import { z } from 'zod';

/** Tells our files from other people's JSON. */
const KIND = 'pigeonhole-bench';

/** What `npm run bench -- --json` prints, and `--compare` reads. */
const measurementSchema = z.object({
  kind: z.literal(KIND),
  /** Of this form; a file of another one cannot be compared. */
  version: z.literal(1),
  machine: z.object({ node: z.string(), cpu: z.string(), cores: z.number() }),
  /** How long each task was timed in each pass. */
  timeMs: z.number(),
  tasks: z.array(
    z.object({
      key: z.string(),
      checksum: z.string(),
      /** Units of work a second, one value a pass. */
      perSecond: z.array(z.number().positive()).min(1),
    }),
  ),
});

export type Measurement = z.output<typeof measurementSchema>;
export type MeasuredTask = Measurement['tasks'][number];

export function newMeasurement(contents: Omit<Measurement, 'kind' | 'version'>): Measurement {
  return { kind: KIND, version: 1, ...contents };
}

/** Undefined for JSON of any other kind. */
export function asMeasurement(json: unknown): Measurement | undefined {
  return measurementSchema.safeParse(json).data;
}
