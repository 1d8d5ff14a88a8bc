import { createStories } from '../traffic/story.ts';
import type { ParcelSource } from './parcel.ts';
import type { World } from './world.ts';

/** The parcels of one of the scenario's arrivals, with their stories. */
export function createParcelSource(world: World, name: string): ParcelSource {
  const stories = createStories(world.scenario, world.replication, name);
  let born = 0;
  const source: ParcelSource = {
    name,
    nextParcel: (nowMs) => ({
      story: stories.next(),
      source,
      index: born++,
      counted: nowMs >= world.scenario.startMs,
      attempt: 0,
    }),
    handlingMs: ({ story, index, attempt }) =>
      attempt === 1 ? story.handlingMs : stories.handlingAgainMs(index, attempt),
  };
  return source;
}
