import { erlangB } from './erlang-b.ts';
import { infiniteServerMean } from './infinite-server.ts';
import type { Lifetime } from './lifetimes/lifetime.ts';
import { parcelsPerPeriod, type PeriodicRate } from './periodic-rate.ts';

export interface ModifiedOfferedLoad {
  /** Share of the parcels that are rejected. */
  readonly call: number;
  /** The largest blocking at the points of integration and the beginnings of pieces. */
  readonly peak: number;
}

/** Gauss & Legendre's three points on 0…1, with their weights. */
const POINTS = [
  { at: 0.5 - Math.sqrt(0.15), weight: 5 / 18 },
  { at: 0.5, weight: 8 / 18 },
  { at: 0.5 + Math.sqrt(0.15), weight: 5 / 18 },
];

/**
 * Erlang B at the load that an unlimited bank would see at the same instant, B(m(t), c), weighted by the
 * arrival rate (Jagerman 1975; Massey & Whitt 1994). An approximation that screens and never certifies:
 * at a peak it can be a quarter too low. Pieces are integrated by three points each, so they had better
 * be short against the dwell.
 */
export function modifiedOfferedLoad(bank: {
  readonly compartments: number;
  readonly pieces: PeriodicRate;
  readonly dwell: Lifetime;
}): ModifiedOfferedLoad {
  const { compartments, pieces, dwell } = bank;
  const loadAt = infiniteServerMean(pieces, dwell);
  const blockingAt = (at: number) => erlangB(loadAt(at), compartments);
  let begin = 0;
  let rejected = 0;
  let peak = 0;
  for (const { duration, rate } of pieces) {
    peak = Math.max(peak, blockingAt(begin));
    for (const { at, weight } of POINTS) {
      const blocking = blockingAt(begin + at * duration);
      rejected += weight * rate * duration * blocking;
      peak = Math.max(peak, blocking);
    }
    begin += duration;
  }
  return { call: rejected / parcelsPerPeriod(pieces), peak };
}
