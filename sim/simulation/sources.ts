import { PRIORITY } from '../priorities.ts';
import { createStream } from '../random/stream.ts';
import type { PoissonSource, VisitSource } from '../scenario/scenario.ts';
import type { Demand } from '../traffic/demand.ts';
import { createPoissonArrivals } from '../traffic/poisson-arrivals.ts';
import { createVisits } from '../traffic/visits.ts';
import type { Drivers } from './drivers.ts';
import { createParcelSource } from './parcel-source.ts';
import type { Parcel } from './parcel.ts';
import type { World } from './world.ts';

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
