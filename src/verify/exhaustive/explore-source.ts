import { explore, type Exploration } from '../../../machines/exploration/explore.ts';
import type { LockerSource, Opening } from '../../../machines/protocol/locker-under-test.ts';
import { createStage } from '../stage.ts';
import { explorableOf } from './explorable-source.ts';

export interface ExploreSourceOptions {
  readonly opening: Opening;
  /** Ended codes, and ended reservations, that are told apart in the whole bank, at least 1; one, unless told otherwise. */
  readonly remembered?: number;
  /** Gives up after so many states. */
  readonly statesMax?: number;
}

const STATES_MAX = 2_000_000;

/**
 * Explores a source's locker to closure, if its bank is small enough: it is judged by what it declares.
 * @throws LockerUnavailable
 */
export async function exploreSource(
  source: LockerSource,
  { opening, remembered = 1, statesMax = STATES_MAX }: ExploreSourceOptions,
): Promise<Exploration> {
  const { setup } = await createStage(source, opening);
  const locker = await explorableOf(source, opening);
  return explore(locker, { ...setup, startMs: opening.startMs, remembered, statesMax });
}
