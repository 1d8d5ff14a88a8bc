import { z } from 'zod';
import type { LockerDurations } from '../../machines/durations.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { DAY_MS } from '../traffic/civil-time.ts';

/** The version of the trace format that this code writes and reads (docs/trace.md). */
export const TRACE_FORMAT = 1;

const natural = z.int().min(0);
const durationMs = z.int().min(1);

export const traceHeaderSchema = z.strictObject({
  /** Version of the program that wrote the trace. */
  pigeonhole: z.string(),
  trace: z.literal(TRACE_FORMAT),
  scenario: z.string(),
  seed: natural,
  replication: natural,
  /** First instant of the run; every compartment is free. */
  fromMs: z.int(),
  /** First instant of the statistics: the warm-up ends here. */
  startMs: z.int(),
  /** End of the run; no record is at or after it. */
  endMs: z.int(),
  sizes: z.array(z.strictObject({ name: z.string(), count: natural })).min(1),
  strategy: z.strictObject({
    name: z.string(),
    options: z.record(z.string(), z.unknown()),
    within: z.string(),
  }),
  durations: z.strictObject({
    reservationTimeoutMs: durationMs,
    tokenValidityMs: durationMs,
    rememberCodesMs: durationMs,
    rememberReservationsMs: durationMs,
  } satisfies Record<keyof LockerDurations, z.ZodType>),
});

/** The first line of a trace: all that a reader needs beside the records. */
export type TraceHeader = z.output<typeof traceHeaderSchema>;

export function createTraceHeader(
  scenario: Scenario,
  replication: number,
  version: string,
): TraceHeader {
  const { name, seed, startMs, warmUpDays, days, sizes, strategy, deposit, token } = scenario;
  return {
    pigeonhole: version,
    trace: TRACE_FORMAT,
    scenario: name,
    seed,
    replication,
    fromMs: startMs - warmUpDays * DAY_MS,
    startMs,
    endMs: startMs + days * DAY_MS,
    sizes: sizes.map(({ name, count }) => ({ name, count })),
    strategy: {
      name: strategy.name,
      options: { ...strategy.options },
      within: strategy.within,
    },
    durations: {
      reservationTimeoutMs: deposit.reservationTimeoutMs,
      tokenValidityMs: token.validityMs,
      rememberCodesMs: token.rememberCodesMs,
      rememberReservationsMs: token.rememberReservationsMs,
    },
  };
}
