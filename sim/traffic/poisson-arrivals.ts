import { createSampler } from '../distributions/sampler.ts';
import type { RandomStream } from '../random/stream.ts';
import type { PoissonSource } from '../scenario/scenario.ts';
import { DAY_MS, HOUR_MS, hourOfWeek, startOfDayMs } from './civil-time.ts';
import type { Demand } from './demand.ts';
import { createRows, MOST_ROWS, type Rows } from './rows.ts';

/** The instants of a Poisson process, one after another, in whole ms. */
export interface Arrivals {
  /** The next arrival at or after the one before; Infinity once the process has passed `untilMs`. */
  next(): number;
}

/**
 * Arrivals of a Poisson process whose rate is constant within each hour. A unit-rate process is
 * stretched by the inverse of the cumulative rate (Çınlar 1975, ch. 4.7), so arrival n hangs on the
 * first n exponentials alone: a busier day brings the same parcels sooner, not others.
 * @param stream nobody else's: arrivals are drawn ahead, a block at a time
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
  if (perDay === 0) return { next: () => Infinity };
  const exponential = createSampler({ exponential: { mean: 1 } });
  /** How long the rate stays the same. */
  const pieceMs = profile !== undefined ? HOUR_MS : demand.constant ? Infinity : DAY_MS;
  /** In whole ms; while a block is filled, those to come hold what is left of their exponentials. */
  const instants = new Float64Array(MOST_ROWS);

  /** Where the process stands (in fractions of a ms), where that piece ends, and its rate per ms. */
  let lastMs = fromMs;
  let lastEndMs = (Math.floor(fromMs / pieceMs) + 1) * pieceMs;
  let lastRate = rateAt(fromMs);

  function rateAt(instantMs: number): number {
    const hourly = profile === undefined ? 1 : profile[hourOfWeek(instantMs)]!;
    return (perDay / DAY_MS) * hourly * demand.factorOf(startOfDayMs(instantMs));
  }

  function refill(count: number): void {
    fillUnitExponentials(instants, count);
    // In locals: a captured number that is no integer would be allocated anew at every change.
    let atMs = lastMs;
    let endMs = lastEndMs;
    let rate = lastRate;
    let n = 0;
    while (atMs < untilMs) {
      for (; n < count && instants[n]! < rate * (endMs - atMs); n++) {
        atMs += instants[n]! / rate;
        instants[n] = Math.floor(atMs + 0.5);
      }
      if (n === count) break;
      instants[n]! -= rate * (endMs - atMs);
      atMs = endMs;
      endMs += pieceMs;
      rate = rateAt(atMs);
    }
    instants.fill(Infinity, n, count);
    lastMs = atMs;
    lastEndMs = endMs;
    lastRate = rate;
  }

  /** −ln u, the exponential's quantile at 1 − u. */
  function fillUnitExponentials(block: Float64Array, count: number): void {
    stream.fill(block, count);
    for (let n = 0; n < count; n++) block[n] = 1 - block[n]!;
    exponential.invert(block, count);
  }

  return new Instants(instants, createRows(refill));
}

class Instants implements Arrivals {
  private readonly instants: Float64Array;
  private readonly rows: Rows;

  constructor(instants: Float64Array, rows: Rows) {
    this.instants = instants;
    this.rows = rows;
  }

  next(): number {
    return this.instants[this.rows.next()]!;
  }
}
