import type { RandomStream } from '../random/stream.ts';
import type { PoissonSource } from '../scenario/scenario.ts';
import { DAY_MS, HOUR_MS, hourOfWeek, startOfDayMs } from './civil-time.ts';
import type { Demand } from './demand.ts';

/** The instants of a Poisson process, one after another, in whole ms. */
export interface Arrivals {
  /** The next arrival at or after the one before; Infinity if there will be none before `untilMs`. */
  next(): number;
}

/**
 * Arrivals of a Poisson process whose rate is constant within each hour. A unit-rate process is
 * stretched by the inverse of the cumulative rate (Çınlar 1975, ch. 4.7), so arrival n hangs on the
 * first n exponentials alone: a busier day brings the same parcels sooner, not others.
 * @param untilMs where nobody looks any more: a season without demand, or a very small rate, would
 *   otherwise be searched hour by hour for ever
 */
export function createPoissonArrivals(
  { perDay, profile }: PoissonSource,
  demand: Demand,
  stream: RandomStream,
  fromMs: number,
  untilMs = Infinity,
): Arrivals {
  const perMs = perDay / DAY_MS;
  const steady = profile === undefined && demand.constant;
  /** Where the process stands, in fractions of a ms; rounding happens on the way out only. */
  let atMs = fromMs;

  function rateAt(instantMs: number): number {
    const hourly = profile === undefined ? 1 : profile[hourOfWeek(instantMs)]!;
    return perMs * hourly * demand.factorOf(startOfDayMs(instantMs));
  }

  return {
    next() {
      if (perDay === 0) return Infinity;
      let work = -Math.log(stream.uniform());
      if (steady) {
        atMs += work / perMs;
        return Math.round(atMs);
      }
      while (atMs < untilMs) {
        const hourEndsMs = (Math.floor(atMs / HOUR_MS) + 1) * HOUR_MS;
        const rate = rateAt(atMs);
        const workInHour = rate * (hourEndsMs - atMs);
        if (work < workInHour) {
          atMs += work / rate;
          return Math.round(atMs);
        }
        work -= workInHour;
        atMs = hourEndsMs;
      }
      return Infinity;
    },
  };
}
