import type { Exploration, LookingOn } from '../../../machines/exploration/exploration.ts';
import { explore } from '../../../machines/exploration/explore.ts';
import { Unrepeatable } from '../../../machines/exploration/repeated.ts';
import type { LockerSource, Opening } from '../../../machines/protocol/locker-under-test.ts';
import { LockerUnavailable } from '../../../machines/protocol/locker-unavailable.ts';
import { createStage, type Stage } from '../stage.ts';
import { explorableOf } from './explorable-source.ts';

export interface ExploreSourceOptions extends LookingOn {
  readonly opening: Opening;
  /** Ended codes, and ended reservations, that are told apart in the whole bank, at least 1; one, unless told otherwise. */
  readonly remembered?: number;
  /** Gives up after so many states. */
  readonly statesMax?: number;
}

/** A bank that has more is not explored in minutes. */
export const MOST_STATES_OF_A_BANK = 2_000_000;

export interface SourceExploration extends Exploration {
  readonly stage: Stage;
}

/**
 * Explores a source's locker to closure, if its bank is small enough: it is judged by what it declares.
 * @throws LockerUnavailable, also for one that cannot be told what time it is, or that does not repeat itself
 */
export async function exploreSource(
  source: LockerSource,
  {
    opening,
    remembered = 1,
    statesMax = MOST_STATES_OF_A_BANK,
    ...lookingOn
  }: ExploreSourceOptions,
): Promise<SourceExploration> {
  const stage = await createStage(source, opening);
  if (stage.hello.capabilities.clock === 'own') {
    throw new LockerUnavailable([
      `${source.spec}: it goes by its own clock; only a locker that goes by the time of its requests can be explored`,
    ]);
  }
  const locker = await explorableOf(source, opening);
  const { startMs } = opening;
  try {
    const options = { ...stage.setup, ...lookingOn, startMs, remembered, statesMax };
    return { stage, ...(await explore(locker, options)) };
  } catch (error) {
    throw error instanceof Unrepeatable ? unrepeatable(source.spec, error) : error;
  }
}

function unrepeatable(spec: string, { command }: Unrepeatable): LockerUnavailable {
  return new LockerUnavailable([
    `${spec}: asked the same again, it answered a ${command} differently; only a locker that repeats itself can be ` +
      'explored: after each hello let it do the same again, but for the names of codes and reservations',
  ]);
}
