import { PRIORITY } from '../priorities.ts';
import { createStream } from '../random/stream.ts';
import type { PoissonSource, VisitSource } from '../scenario/scenario.ts';
import type { Demand } from '../traffic/demand.ts';
import { createPoissonArrivals, type Arrivals } from '../traffic/poisson-arrivals.ts';
import { createVisits, type Visits } from '../traffic/visits.ts';
import type { Now } from '../../machines/now.ts';
import type { Agenda } from './agenda.ts';
import type { Births } from './births.ts';
import type { Drivers } from './drivers.ts';
import type { KeptParcels } from './kept-parcels.ts';
import type { Parcel } from './parcel.ts';
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
  readonly drivers: Drivers;
  readonly kept: KeptParcels;
}

/** Parcels one at a time: each comes with a driver of its own, who queues for nobody. */
export class PoissonParcels implements Source {
  private readonly agenda: Agenda;
  private readonly arrivals: Arrivals;
  private readonly births: Births;
  private readonly drivers: Drivers;
  private readonly index: number;

  constructor(
    { scenario: { seed }, replication, now, endMs, agenda }: World,
    spec: PoissonSource,
    { index, demand, births, drivers }: SourceParts,
  ) {
    this.agenda = agenda;
    this.arrivals = createPoissonArrivals(
      spec,
      demand,
      createStream({ seed, replication, source: spec.name, purpose: 'arrival' }),
      now[0]!,
      endMs,
    );
    this.births = births;
    this.drivers = drivers;
    this.index = index;
    this.planNext();
  }

  act(): void {
    this.drivers.serve(this.births.next());
    this.planNext();
  }

  private planNext(): void {
    this.agenda.dueMs[0] = this.arrivals.next();
    this.agenda.plan(PRIORITY.arrival, this.index);
  }
}

/** A driver with a batch at each of the given times; parcels that others have kept are served first. */
export class VisitParcels implements Source {
  private readonly now: Now;
  private readonly agenda: Agenda;
  private readonly visits: Visits;
  private readonly births: Births;
  private readonly drivers: Drivers;
  private readonly kept: KeptParcels;
  private readonly index: number;

  constructor(
    { scenario: { seed }, replication, now, agenda }: World,
    spec: VisitSource,
    { index, demand, births, drivers, kept }: SourceParts,
  ) {
    this.now = now;
    this.agenda = agenda;
    this.visits = createVisits(
      spec,
      demand,
      createStream({ seed, replication, source: spec.name, purpose: 'batch' }),
    );
    this.births = births;
    this.drivers = drivers;
    this.kept = kept;
    this.index = index;
    this.planNext();
  }

  act(): void {
    this.drivers.serve(this.kept.collect(this.batch()));
    this.planNext();
  }

  private batch(): Parcel | undefined {
    let first: Parcel | undefined;
    let last: Parcel | undefined;
    for (let count = this.visits.parcels(this.now[0]!); count > 0; count--) {
      const parcel = this.births.next();
      if (last === undefined) first = parcel;
      else last.next = parcel;
      last = parcel;
    }
    return first;
  }

  private planNext(): void {
    this.agenda.dueMs[0] = this.visits.nextAfter(this.now[0]!);
    this.agenda.plan(PRIORITY.arrival, this.index);
  }
}
