import type { Scenario } from '../scenario/scenario.ts';
import { spanOf } from '../simulation/span.ts';
import type { Lifetime } from '../theory/lifetimes/lifetime.ts';
import { HOUR_MS } from '../traffic/civil-time.ts';
import { meanArrivals } from '../traffic/mean-arrivals.ts';

/** Where Gauss and Legendre look at an hour, and with what weight; exact up to the fifth power of time. */
const NODES = [
  [0.5 - Math.sqrt(0.15), 5 / 18],
  [0.5, 8 / 18],
  [0.5 + Math.sqrt(0.15), 5 / 18],
] as const;

/**
 * How many parcels of each size are inside a bank that is never full, averaged over the observed time, if
 * nobody is inside when the run begins. Parcels do not meet there, so each adds the part of the time that it is
 * to be expected inside, E[min(H, e − u)] − E[min(H, s − u)] from s to e if it comes at u, whatever brought it
 * and however the rate changes (M_t/G/∞: Massey & Whitt 1993; with batches: Keilson & Seidmann 1988).
 *
 * @param shares of the parcels, by size, that come to stay
 * @param holds how long they stay, in ms
 */
export function meanInside(
  scenario: Scenario,
  shares: readonly number[],
  holds: readonly Lifetime[],
): number[] {
  const { startMs } = scenario;
  const { fromMs, endMs } = spanOf(scenario);
  const { hours, visits } = meanArrivals(scenario, fromMs, endMs);
  return holds.map(({ limitedMean }, size) => {
    const insideMs = (atMs: number) =>
      limitedMean(endMs - atMs) - limitedMean(Math.max(0, startMs - atMs));
    let sumMs = 0;
    for (const { atMs, parcels } of visits) sumMs += parcels * insideMs(atMs);
    for (const { atMs, parcels } of hours) {
      for (const [node, weight] of NODES)
        sumMs += weight * parcels * insideMs(atMs + node * HOUR_MS);
    }
    return (shares[size]! * sumMs) / (endMs - startMs);
  });
}
