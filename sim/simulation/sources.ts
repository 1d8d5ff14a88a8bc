import { PRIORITY } from '../priorities.ts';
import { createStream } from '../random/stream.ts';
import type { PoissonSource, VisitSource } from '../scenario/scenario.ts';
import type { Demand } from '../traffic/demand.ts';
import { createPoissonArrivals } from '../traffic/poisson-arrivals.ts';
import { createVisits } from '../traffic/visits.ts';
import type { Births } from './births.ts';
import { NONE } from './parcels.ts';
import type { World } from './world.ts';

/** One of the scenario's arrivals at work. */
export interface Source {
  /** What it has planned for this instant happens; it plans the next. */
  act(): void;
}

export interface SourceParts {
  /** Index among the scenario's arrivals. */
  readonly index: number;
  readonly demand: Demand;
  readonly births: Births;
  /** A driver begins to present a list of parcels. */
  readonly serve: (first: number) => void;
  /** What is presented first: parcels that were kept, then the given ones. */
  readonly withKept: (first: number) => number;
}

/** Parcels one at a time: each comes with a driver of its own, who queues for nobody. */
export function createPoissonSource(
  { scenario: { seed }, replication, now, endMs, agenda }: World,
  spec: PoissonSource,
  { index, demand, births, serve }: SourceParts,
): Source {
  const arrivals = createPoissonArrivals(
    spec,
    demand,
    createStream({ seed, replication, source: spec.name, purpose: 'arrival' }),
    now[0]!,
    endMs,
  );
  const planNext = () => agenda.plan(PRIORITY.arrival, index, arrivals.next());

  planNext();
  return {
    act() {
      serve(births.next());
      planNext();
    },
  };
}

/** A driver with a batch at each of the given times; parcels that others have kept are served first. */
export function createVisitSource(
  { scenario: { seed }, replication, now, agenda, parcels }: World,
  spec: VisitSource,
  { index, demand, births, serve, withKept }: SourceParts,
): Source {
  const visits = createVisits(
    spec,
    demand,
    createStream({ seed, replication, source: spec.name, purpose: 'batch' }),
  );
  const planNext = () => agenda.plan(PRIORITY.arrival, index, visits.nextAfter(now[0]!));

  function batch(): number {
    let first = NONE;
    let last = NONE;
    for (let count = visits.parcels(now[0]!); count > 0; count--) {
      const parcel = births.next();
      if (first === NONE) first = parcel;
      else parcels.next[last] = parcel;
      last = parcel;
    }
    return first;
  }

  planNext();
  return {
    act() {
      serve(withKept(batch()));
      planNext();
    },
  };
}
