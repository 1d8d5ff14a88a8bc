import type { Scenario } from '../../../sim/scenario/scenario.ts';
import { spanOf } from '../../../sim/simulation/span.ts';
import { HOUR_MS } from '../../../sim/traffic/civil-time.ts';
import { meanArrivals } from '../../../sim/traffic/mean-arrivals.ts';

/**
 * Blocking probability of a bank of one door with exponential dwells, whatever its arrivals, without a day factor:
 * that the door is taken follows p' = λ (1 − p) − μ p, which in an hour of constant λ is solved by
 * p∞ + (p₀ − p∞) e^−(λ + μ)t with p∞ = λ ÷ (λ + μ); after a visit it is taken for sure.
 *
 * @param scenario whose visits bring one parcel each, and no two sources at the same time, at full hours
 */
export function oneDoorBlocking(scenario: Scenario, dwellMeanMs: number): number {
  const { startMs } = scenario;
  const { fromMs, endMs } = spanOf(scenario);
  const { hours, visits } = meanArrivals(scenario, fromMs, endMs);
  const perHour = new Map(hours.map(({ atMs, parcels }) => [atMs, parcels]));
  const brought = new Set(visits.map(({ atMs }) => atMs));
  const mu = HOUR_MS / dwellMeanMs;
  let taken = 0;
  let [rejected, offered] = [0, 0];
  for (let atMs = fromMs; atMs < endMs; atMs += HOUR_MS) {
    const counts = atMs >= startMs ? 1 : 0;
    if (brought.has(atMs)) {
      rejected += counts * taken;
      offered += counts;
      taken = 1;
    }
    const lambda = perHour.get(atMs) ?? 0;
    const settled = lambda / (lambda + mu);
    const left = Math.exp(-(lambda + mu));
    const meanTaken = settled + ((taken - settled) * (1 - left)) / (lambda + mu);
    rejected += counts * lambda * meanTaken;
    offered += counts * lambda;
    taken = settled + (taken - settled) * left;
  }
  return rejected / offered;
}
