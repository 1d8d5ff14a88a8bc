import { checkPositive } from '../argument-checks.ts';
import { continuousErlangB } from './continuous-erlang-b.ts';
import { root } from './root.ts';

/**
 * A stream of parcels by the mean and the variance of the number that an unlimited bank would hold, in
 * erlangs: equal for a Poisson stream. Independent streams add up.
 */
export interface Traffic {
  readonly mean: number;
  readonly variance: number;
}

/** Poisson(load) offered to so many compartments, whole or not: a stream as what overflows from them. */
export interface EquivalentGroup {
  readonly offeredLoad: number;
  readonly compartments: number;
}

/** z = variance ÷ mean: 1 for a Poisson stream, more for a stream in bursts. */
export function peakedness({ mean, variance }: Traffic): number {
  return variance / mean;
}

/** What overflows from a group: m = a B, v = m (1 − m + a / (c + 1 − a + m)) (Riordan, in Wilkinson 1956). */
export function overflow({ offeredLoad, compartments }: EquivalentGroup): Traffic {
  const mean = offeredLoad * continuousErlangB(offeredLoad, compartments);
  const variance = mean * (1 - mean + offeredLoad / (compartments + 1 - offeredLoad + mean));
  return { mean, variance };
}

/** Independent streams together. */
export function pooled(streams: readonly Traffic[]): Traffic {
  return {
    mean: streams.reduce((sum, { mean }) => sum + mean, 0),
    variance: streams.reduce((sum, { variance }) => sum + variance, 0),
  };
}

/** The group whose overflow has about these moments: a* = v + 3z(z − 1) (Rapp 1964). */
export function rapp(traffic: Traffic): EquivalentGroup {
  const z = checkedPeakedness(traffic);
  const offeredLoad = traffic.variance + 3 * z * (z - 1);
  return { offeredLoad, compartments: compartmentsFor(offeredLoad, traffic) };
}

/** The group whose overflow has exactly these moments (Wilkinson 1956). */
export function equivalentGroup(traffic: Traffic): EquivalentGroup {
  const z = checkedPeakedness(traffic);
  if (z === 1) return { offeredLoad: traffic.mean, compartments: 0 };
  const excess = (load: number) =>
    load * continuousErlangB(load, compartmentsFor(load, traffic)) - traffic.mean;
  // With no compartments too much overflows, since z > 1; with ever more load and compartments too little.
  const least = ((traffic.mean + 1) * (z + traffic.mean - 1)) / (z + traffic.mean);
  let most = 2 * least;
  while (excess(most) > 0) most *= 2;
  const offeredLoad = root(excess, least, most);
  return { offeredLoad, compartments: compartmentsFor(offeredLoad, traffic) };
}

/**
 * Blocking of a stream on k compartments by the equivalent random theory: what overflows from k more than
 * its equivalent group has, A · B(A, c + k) ÷ m (Wilkinson 1956). For the overflow of one group that is
 * exact, B(a, c + k) ÷ B(a, c) (Brockmeyer 1954); for pooled overflows it is an approximation.
 */
export function equivalentRandomBlocking(
  traffic: Traffic,
  { offeredLoad, compartments: before }: EquivalentGroup,
  compartments: number,
): number {
  return (offeredLoad * continuousErlangB(offeredLoad, before + compartments)) / traffic.mean;
}

/** B(m/z, k/z), a quick approximation for a stream in bursts (Hayward, in Fredericks 1980). */
export function haywardBlocking(traffic: Traffic, compartments: number): number {
  const z = peakedness(traffic);
  return continuousErlangB(traffic.mean / z, compartments / z);
}

/** From the formula of the variance: c = a / (z + m − 1) + a − m − 1. */
function compartmentsFor(offeredLoad: number, { mean, variance }: Traffic): number {
  const c = offeredLoad / (variance / mean + mean - 1) + offeredLoad - mean - 1;
  return Math.max(0, c);
}

function checkedPeakedness(traffic: Traffic): number {
  checkPositive('mean', traffic.mean);
  const z = peakedness(traffic);
  if (!(z >= 1)) throw new RangeError(`the peakedness must be at least 1, not ${z}`);
  return z;
}
