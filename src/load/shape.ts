import { createStream } from '../../sim/random/stream.ts';

/** A time of the load test in which starts come at one rate. */
export interface Step {
  readonly fromMs: number;
  readonly untilMs: number;
  /** Starts a second, on average. */
  readonly perSecond: number;
}

/** How starts are spaced: at `random`, as a Poisson process, or `even`. */
export type Spacing = 'random' | 'even';

const RAMP_STEPS = 10;

/** One rate for the whole test. */
export function constantRate(perSecond: number, durationMs: number): readonly Step[] {
  return [{ fromMs: 0, untilMs: durationMs, perSecond }];
}

/** Ten steps of equal length, each faster than the one before by the same factor. */
export function ramp(from: number, to: number, durationMs: number): readonly Step[] {
  const factor = (to / from) ** (1 / (RAMP_STEPS - 1));
  return Array.from({ length: RAMP_STEPS }, (_, step) => ({
    fromMs: (durationMs * step) / RAMP_STEPS,
    untilMs: (durationMs * (step + 1)) / RAMP_STEPS,
    perSecond: from * factor ** step,
  }));
}

export interface Schedule {
  /** The instant of the next start, in ms since the beginning; Infinity after the last. */
  next(): number;
  /** The step that the latest start belongs to. */
  readonly step: number;
}

/** The starts of a test, which nothing that happens can move. */
export function createSchedule(steps: readonly Step[], spacing: Spacing, seed: number): Schedule {
  const stream = createStream({ seed, replication: 0, source: 'load', purpose: 'starts' });
  let step = 0;
  let atMs = 0;

  /** From one start to the next at a rate of 1, in mean gaps. */
  const gap = () => (spacing === 'even' ? 1 : -Math.log(stream.uniform()));

  return {
    get step() {
      return step;
    },
    next() {
      let left = gap();
      for (; step < steps.length; step++) {
        const { untilMs, perSecond } = steps[step]!;
        const atThisRateMs = atMs + (left * 1000) / perSecond;
        if (atThisRateMs < untilMs) return (atMs = atThisRateMs);
        left -= ((untilMs - atMs) * perSecond) / 1000;
        atMs = untilMs;
      }
      step = steps.length - 1;
      return Infinity;
    },
  };
}
