import type { Scenario } from '../../sim/scenario/scenario.ts';
import type { Machine } from '../machine.ts';
import { parcelsOf, type Sums } from './sums.ts';

/** How a network was run, and what that took. */
export interface Measured {
  readonly machine: Machine;
  readonly workers: number;
  /** How many banks there should be. */
  readonly plannedBanks: number;
  /** Time by the clock, the start of the workers included. */
  readonly seconds: number;
  /** Processor time of the whole process, all workers included. */
  readonly cpuSeconds: number;
  /** The most memory that the whole process had of the operating system. */
  readonly peakBytes: number;
}

export interface NetworkResult extends Measured {
  /** Whether it was interrupted. */
  readonly partial: boolean;
  /** How many banks are finished: the first ones. */
  readonly banks: number;
  readonly doors: number;
  readonly days: number;
  readonly parcels: number;
  readonly parcelsPerSecond: number;
  readonly parcelsPerCpuSecond: number;
  /** Eight hexadecimal digits. */
  readonly checksum: string;
  /** Smallest first. */
  readonly sizes: readonly SizeResult[];
  readonly all: Blocking;
}

/** First presentations; blocking is undefined where there was none. */
export interface Blocking {
  readonly offered: number;
  readonly rejected: number;
  readonly blocking: number | undefined;
}

export interface SizeResult extends Blocking {
  readonly size: string;
}

export function networkResult(
  { days, sizes }: Scenario,
  sums: Sums,
  measured: Measured,
): NetworkResult {
  const parcels = parcelsOf(sums);
  const rejected = sums.sizes.reduce((sum, size) => sum + size.rejected, 0);
  return {
    ...measured,
    partial: sums.banks < measured.plannedBanks,
    banks: sums.banks,
    doors: sums.doors,
    days,
    parcels,
    parcelsPerSecond: parcels / measured.seconds,
    parcelsPerCpuSecond: parcels / measured.cpuSeconds,
    checksum: sums.checksum.toString(16).padStart(8, '0'),
    sizes: sums.sizes.map((size, index) => ({
      size: sizes[index]!.name,
      ...blockingOf(size.offered, size.rejected),
    })),
    all: blockingOf(parcels, rejected),
  };
}

function blockingOf(offered: number, rejected: number): Blocking {
  return { offered, rejected, blocking: offered === 0 ? undefined : rejected / offered };
}
