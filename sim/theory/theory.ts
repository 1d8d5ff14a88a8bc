/** The oracle as users of the library see it (docs/theory.md). */

// One size by itself.
export { erlangB, logErlangB } from './erlang-b.ts';
export { continuousErlangB, erlangBByCompartments, erlangBByLoad } from './continuous-erlang-b.ts';
export { continuousCompartments, leastCompartments, offeredLoadFor } from './erlang-b-inverse.ts';
export { type Engset, engset } from './engset.ts';
export { kaufmanRoberts, type WideClass } from './kaufman-roberts.ts';

// Streams in bursts.
export { type BatchBlocking, batchBlocking, batchPeakedness } from './batch-arrivals.ts';
export {
  type EquivalentGroup,
  equivalentGroup,
  equivalentRandomBlocking,
  haywardBlocking,
  overflow,
  peakedness,
  pooled,
  rapp,
  type Traffic,
} from './overflow.ts';
export { dailyWave } from './daily-wave.ts';
export { type DropChain, dropChain } from './drop-chain.ts';
export { type RetryQueue, retryQueue } from './retry-queue.ts';

// Demand that changes.
export { dailyCountVariance, dayFactorBlocking } from './day-factor.ts';
export { infiniteServerMean } from './infinite-server.ts';
export { type ModifiedOfferedLoad, modifiedOfferedLoad } from './modified-offered-load.ts';
export { type PeriodicLoss, periodicLoss } from './periodic-loss.ts';
export type { PeriodicRate } from './periodic-rate.ts';

// Several sizes.
export { type AllocationChain, allocationChain } from './allocation-chain.ts';
export type { AllocationModel } from './allocation-states.ts';
export { type TimeAverage, timeAverage } from './asymptotic-variance.ts';
export type { BlockingBySize } from './blocking-by-size.ts';
export { UnsettledChainError } from './chain/over-relaxation.ts';
export { nestedWorkloadBound } from './nested-workload-bound.ts';
export { commonDwell, exponentialDwells, type PhaseTypeDwell } from './phase-type-dwell.ts';
export { repack } from './repack.ts';

// How long a compartment is taken, and out of service.
export { effectiveDwell } from './effective-dwell.ts';
export { availability, meanRepairAtRound } from './faults.ts';
export { deterministic } from './lifetimes/deterministic.ts';
export { expiring } from './lifetimes/expiring.ts';
export { exponential } from './lifetimes/exponential.ts';
export { gamma } from './lifetimes/gamma.ts';
export type { Lifetime } from './lifetimes/lifetime.ts';
export { lognormal } from './lifetimes/lognormal.ts';
export { mixture } from './lifetimes/mixture.ts';
export { uniform } from './lifetimes/uniform.ts';
export { weibull } from './lifetimes/weibull.ts';
export { meanHold } from './mean-hold.ts';
export { type ReservationRace, reservationRace } from './reservation-race.ts';
export { meanWaitForRound } from './staff-round.ts';
