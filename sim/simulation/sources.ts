import { PRIORITY } from '../priorities.ts';
import { createStream } from '../random/stream.ts';
import type { PoissonSource, VisitSource } from '../scenario/scenario.ts';
import type { Demand } from '../traffic/demand.ts';
import { createPoissonArrivals } from '../traffic/poisson-arrivals.ts';
import { createStories } from '../traffic/story.ts';
import { createVisits } from '../traffic/visits.ts';
import type { Drivers } from './drivers.ts';
import type { Parcel, ParcelSource } from './parcel.ts';
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

/** Parcels one at a time: each comes with a driver of its own, who queues for nobody. */
export function startPoissonSource(
  world: World,
  spec: PoissonSource,
  demand: Demand,
  drivers: Drivers,
): void {
  const { seed } = world.scenario;
  const source = createParcelSource(world, spec.name);
  const arrivals = createPoissonArrivals(
    spec,
    demand,
    createStream({
      seed,
      replication: world.replication,
      source: spec.name,
      purpose: 'arrival',
    }),
    world.nowMs(),
    world.endMs,
  );

  function planNext(): void {
    world.at(arrivals.next(), PRIORITY.arrival, () => {
      drivers.serve([source.nextParcel(world.nowMs())]);
      planNext();
    });
  }

  planNext();
}

/** A driver with a batch at each of the given times; parcels that others have kept are served first. */
export function startVisitSource(
  world: World,
  spec: VisitSource,
  demand: Demand,
  drivers: Drivers,
  collectKept: () => readonly Parcel[],
): void {
  const { seed } = world.scenario;
  const source = createParcelSource(world, spec.name);
  const visits = createVisits(
    spec,
    demand,
    createStream({ seed, replication: world.replication, source: spec.name, purpose: 'batch' }),
  );

  function planNext(): void {
    world.at(visits.nextAfter(world.nowMs()), PRIORITY.arrival, () => {
      const atMs = world.nowMs();
      const fresh = Array.from({ length: visits.parcels(atMs) }, () => source.nextParcel(atMs));
      drivers.serve([...collectKept(), ...fresh]);
      planNext();
    });
  }

  planNext();
}
