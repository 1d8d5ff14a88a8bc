import type { LockerRecord } from '../../machines/record.ts';
import type { Scenario } from '../scenario/scenario.ts';
import type { Engine } from './engines.ts';
import type { Observations } from './observations.ts';
import { OutOfRoom } from './parcels.ts';
import { createReplication, type Replication } from './replication.ts';
import { spanOf } from './span.ts';

export interface SimulationOptions {
  readonly scenario: Scenario;
  /** From 1. Together with the scenario's seed it fixes everything that happens. */
  readonly replication: number;
  readonly engine?: Engine;
  readonly onRecord?: (record: LockerRecord) => void;
}

/** One replication of a scenario, from the first day of its warm-up to the end of its last day. */
export interface Simulation {
  readonly fromMs: number;
  /** End of the run; nothing at or after it happens. */
  readonly endMs: number;
  nowMs(): number;
  /** Runs up to and including `untilMs`, or to the end. */
  advance(untilMs: number): void;
  /** What was seen after the warm-up; the run must have come to its end. */
  observations(): Observations;
}

/** Parcels on their way are mostly in the bank; some are in a driver's hands, some customers come too late. */
const PARCELS_PER_COMPARTMENT = 4;
const PARCELS_BESIDE = 1_000;

/**
 * The columns that a replication works on never grow, which makes it fast. One that needs more room begins
 * again with twice as much: it does the same again, and what was already told is not told twice.
 */
export function createSimulation(options: SimulationOptions): Simulation {
  const { scenario, onRecord } = options;
  const compartments = scenario.sizes.reduce((sum, { count }) => sum + count, 0);
  let room = PARCELS_PER_COMPARTMENT * compartments + PARCELS_BESIDE;
  let told = 0;
  let replication = begin();

  function begin(): Replication {
    if (onRecord === undefined) return createReplication({ ...options, room });
    let seen = 0;
    return createReplication({
      ...options,
      room,
      onRecord(record) {
        if (++seen <= told) return;
        told = seen;
        onRecord(record);
      },
    });
  }

  return {
    ...spanOf(scenario),
    nowMs: () => replication.now[0]!,
    advance(untilMs) {
      for (;;) {
        try {
          replication.advance(untilMs);
          return;
        } catch (error) {
          if (!(error instanceof OutOfRoom)) throw error;
          room *= 2;
          replication = begin();
        }
      }
    },
    observations: () => replication.observations(),
  };
}
