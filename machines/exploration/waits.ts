import type { Situation } from './situation.ts';

/** Instants around a boundary, in ms from it. */
export const AROUND = [-1, 0, 1] as const;

/**
 * The instant of a wait: so many ms from the next boundary, which is the end of a reservation or the last millisecond of
 * a code, as soon as it is not past by more than a millisecond. Undefined if that instant is not to come.
 */
export function waitUntil(
  { reservations, tokens, clockMs }: Situation,
  offMs: (typeof AROUND)[number],
): number | undefined {
  let nextMs = Infinity;
  for (const { open } of [reservations, tokens]) {
    for (const { untilMs } of open) {
      if (untilMs + 1 > clockMs) nextMs = Math.min(nextMs, untilMs);
    }
  }
  const untilMs = nextMs + offMs;
  return untilMs > clockMs && untilMs < Infinity ? untilMs : undefined;
}
