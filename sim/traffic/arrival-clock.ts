import { HOUR_MS } from './civil-time.ts';

/**
 * Time as Poisson arrivals see it: how many parcels were to be expected since the start, given the rate. Between
 * any two instants of it they come as often as between any other two as far apart.
 */
export class ArrivalClock {
  private readonly rate: (atMs: number) => number;
  /** Where the hour began that was asked about last, what was expected until then, and the rate since. */
  private readonly hour: Float64Array;

  /** @param fromMs a full hour */
  constructor(rate: (atMs: number) => number, fromMs: number) {
    this.rate = rate;
    this.hour = Float64Array.of(fromMs, 0, rate(fromMs));
  }

  /** Parcels expected up to an instant that is no earlier than the one before. */
  at(atMs: number): number {
    const { hour } = this;
    while (atMs - hour[0]! >= HOUR_MS) {
      hour[1]! += HOUR_MS * hour[2]!;
      hour[0]! += HOUR_MS;
      hour[2] = this.rate(hour[0]!);
    }
    return hour[1]! + (atMs - hour[0]!) * hour[2]!;
  }
}
