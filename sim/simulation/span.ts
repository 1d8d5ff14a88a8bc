import type { Scenario } from '../scenario/scenario.ts';
import { DAY_MS } from '../traffic/civil-time.ts';

/** A replication's time: from the first day of the warm-up; nothing at or after the end happens. */
export function spanOf({ startMs, warmUpDays, days }: Scenario): {
  readonly fromMs: number;
  readonly endMs: number;
} {
  return { fromMs: startMs - warmUpDays * DAY_MS, endMs: startMs + days * DAY_MS };
}
