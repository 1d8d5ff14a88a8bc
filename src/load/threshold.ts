import { REJECTIONS } from '../../machines/command.ts';
import { readDuration } from '../../sim/scenario/units/duration.ts';
import { Latencies } from './latencies.ts';
import type { LoadResult } from './run-load.ts';
import { totals } from './totals.ts';

/** What a load test must keep to: a latency, or a share of the starts. */
export interface Threshold {
  /** As it was written. */
  readonly text: string;
  /** What it was, in the unit of the limit; undefined if there is nothing to measure it by. */
  measure(result: LoadResult): number | undefined;
  readonly limit: number;
}

export type ThresholdReading =
  | { readonly ok: true; readonly threshold: Threshold }
  | { readonly ok: false; readonly problem: string };

const SHARES = ['dropped', 'unknown', 'broken'] as const;
const ALL = 'all';

const NEEDED =
  "a latency such as 'pickup.p99 < 50 ms' (a command or all; p50 to p99.999, mean or max) or a share such as " +
  "'dropped < 1 %' (dropped, unknown or broken) is needed";

/** Reads `pickup.p99 < 50 ms`, `all.max < 1 s`, `dropped < 1 %`. */
export function readThreshold(text: string): ThresholdReading {
  const fail = (found: string) => ({
    ok: false as const,
    problem: `--expect '${text}': ${found}${NEEDED}`,
  });
  const [, measured = '', bound = ''] = /^\s*([\w.]+)\s*<\s*(.+?)\s*$/u.exec(text) ?? [];
  const [, share] = /^(\d+(?:\.\d+)?)\s*%$/u.exec(bound) ?? [];
  const counted = SHARES.find((each) => each === measured);
  if (counted !== undefined && share !== undefined) {
    const measure = (result: LoadResult) => {
      const sums = totals(result);
      return sums.due === 0 ? undefined : (100 * sums[counted]) / sums.due;
    };
    return { ok: true, threshold: { text, limit: Number(share), measure } };
  }
  const [, command = '', statistic = ''] = /^(\w+)\.(.+)$/u.exec(measured) ?? [];
  const percent = percentOf(statistic);
  const isKnown = command === ALL || Object.hasOwn(REJECTIONS, command);
  if (!isKnown || percent === undefined) return fail('');
  const duration = readDuration(bound);
  if (!('value' in duration)) return fail(`'${bound}' is no duration; `);
  const measure = (result: LoadResult) => {
    const latencies = latenciesOf(result, command);
    return latencies.count === 0 ? undefined : valueOf(latencies, percent);
  };
  return { ok: true, threshold: { text, limit: duration.value, measure } };
}

function percentOf(statistic: string): number | 'mean' | 'max' | undefined {
  if (statistic === 'mean' || statistic === 'max') return statistic;
  const [, percent] = /^p(\d{1,2}(?:\.\d{1,3})?)$/u.exec(statistic) ?? [];
  return percent === undefined || Number(percent) === 0 ? undefined : Number(percent);
}

function valueOf(latencies: Latencies, percent: number | 'mean' | 'max'): number {
  if (percent === 'mean') return latencies.meanMs;
  return percent === 'max' ? latencies.maxMs : latencies.percentileMs(percent);
}

function latenciesOf({ tally }: LoadResult, command: string): Latencies {
  const sum = new Latencies();
  for (const [name, { latencies }] of tally.commands) {
    if (command === ALL || command === name) sum.include(latencies);
  }
  return sum;
}
