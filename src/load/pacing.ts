import { setImmediate as turn, setTimeout as sleep } from 'node:timers/promises';

/** The clock of a load test. */
export interface Pacing {
  /** Time since the test began, in ms. */
  nowMs(): number;
  /** Comes back at `atMs` or a little later; what arrives meanwhile is dealt with. */
  sleepUntil(atMs: number): Promise<void>;
  /** Lets what has arrived be dealt with, if it has waited for a while. */
  breathe(): Promise<void>;
}

/** A timer may be late by this much; the rest is waited for wide awake. */
const TIMER_MS = 2;
/** Often enough that no answer waits long for us to hear it. */
const BREATHE_MS = 5;

export function createPacing(): Pacing {
  const beganMs = performance.now();
  let breathedMs = beganMs;
  const nowMs = () => performance.now() - beganMs;
  return {
    nowMs,
    async sleepUntil(atMs) {
      for (let leftMs = atMs - nowMs(); leftMs > 0; leftMs = atMs - nowMs()) {
        await (leftMs > TIMER_MS ? sleep(leftMs - TIMER_MS) : turn());
      }
      breathedMs = performance.now();
    },
    async breathe() {
      if (performance.now() - breathedMs < BREATHE_MS) return;
      await turn();
      breathedMs = performance.now();
    },
  };
}
