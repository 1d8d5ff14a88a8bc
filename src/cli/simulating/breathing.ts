import { setImmediate } from 'node:timers/promises';

/** Long enough to cost nothing, short enough that a signal is heard at once. */
const INTERVAL_MS = 30;

/** Lets the event loop turn, but only if it has not turned for a while. */
export function createBreathing(): () => Promise<void> {
  let lastMs = performance.now();
  return async () => {
    if (performance.now() - lastMs < INTERVAL_MS) return;
    await setImmediate();
    lastMs = performance.now();
  };
}
