import { createStories } from '../traffic/story.ts';
import type { World } from './world.ts';

/** The parcels of one of the scenario's arrivals, with their stories. */
export interface Births {
  /** A parcel is born now; returns its row. */
  next(): number;
  /** Time at the door of one of these parcels when it is presented again. */
  handlingAgainMs(parcel: number): number;
}

/** @param source index among the scenario's arrivals */
export function createBirths(world: Omit<World, 'locker'>, source: number): Births {
  const { scenario, replication, now, parcels } = world;
  const stories = createStories(scenario, replication, scenario.arrivals[source]!.name);
  let born = 0;

  return {
    next() {
      const row = stories.next();
      const parcel = parcels.take();
      parcels.size[parcel] = stories.size[row]!;
      parcels.walkAway[parcel] = stories.walkAway[row]!;
      parcels.handlingMs[parcel] = stories.handlingMs[row]!;
      parcels.pickupDelayMs[parcel] = stories.pickupDelayMs[row]!;
      parcels.wrongCodes[parcel] = stories.wrongCodes[row]!;
      parcels.hourUniform[parcel] = stories.hourUniform[row]!;
      parcels.source[parcel] = source;
      parcels.birth[parcel] = born++;
      parcels.counted[parcel] = Number(now[0]! >= scenario.startMs);
      return parcel;
    },
    handlingAgainMs: (parcel) =>
      stories.handlingAgainMs(parcels.birth[parcel]!, parcels.attempt[parcel]!),
  };
}
