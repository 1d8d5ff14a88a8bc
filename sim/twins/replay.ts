import { createStream } from '../random/stream.ts';
import type { ArrivalSource, Scenario } from '../scenario/scenario.ts';
import { spanOf } from '../simulation/span.ts';
import { createDemand, type Demand } from '../traffic/demand.ts';
import { type Arrivals, createPoissonArrivals } from '../traffic/poisson-arrivals.ts';
import { createStories } from '../traffic/story.ts';
import { createVisits, type Visits } from '../traffic/visits.ts';
import { residualHoldMs } from './residual-hold.ts';
import { type TwinKind, type TwinName, TWINS } from './registry.ts';
import type { TwinModel } from './twin-model.ts';
import type { Twin } from './twin.ts';

export interface ReplayOptions {
  readonly scenario: Scenario;
  readonly replication: number;
  readonly model: TwinModel;
  readonly twins: readonly TwinName[];
}

/**
 * Lets twins meet the parcels of a replication, from its first day to its end: the same streams give the same
 * arrivals and the same stories. A twin that rejects starts as in its long run, so that its mean is exact however
 * short the warm-up is; who is inside at the start is drawn from a stream of the twin's own.
 *
 * @returns the values of each twin, by size
 */
export function replay(options: ReplayOptions): Record<string, number[]> {
  const { scenario, replication, twins: names } = options;
  const { endMs } = spanOf(scenario);
  const twins = names.map((name) => startTwin(name, options));
  const demand = createDemand(scenario, replication);
  const sources = scenario.arrivals.map((source) => {
    const stories = createStories(scenario, replication, source.name);
    return { stories, batches: batchesOf(source, demand, options) };
  });
  const { validityMs } = scenario.token;
  for (let first = earliest(sources); first.batches.atMs < endMs; first = earliest(sources)) {
    const { stories, batches } = first;
    const { atMs } = batches;
    for (let left = batches.take(); left > 0; left--) {
      const row = stories.rows.next();
      if (stories.walkAway[row] === 1) continue;
      const leavesMs = atMs + Math.min(stories.pickupDelayMs[row]!, validityMs);
      for (const twin of twins) twin.arrive(atMs, stories.size[row]!, leavesMs);
    }
  }
  return Object.fromEntries(names.map((name, index) => [name, twins[index]!.values()]));
}

function startTwin(name: TwinName, { scenario, replication, model }: ReplayOptions): Twin {
  const { seed, startMs } = scenario;
  const { fromMs, endMs } = spanOf(scenario);
  const kind: TwinKind = TWINS[name];
  const twin = kind.create(model, fromMs, { startMs, endMs });
  const { uniform } = createStream({ seed, replication, source: 'twin', purpose: name });
  kind.startingCounts?.(model, uniform).forEach((count, size) => {
    for (let n = 0; n < count; n++) {
      twin.arrive(fromMs, size, fromMs + residualHoldMs(model.holds[size]!, uniform()));
    }
  });
  return twin;
}

/** Parcels that come together. */
interface Batches {
  /** When the next come; Infinity if none do. */
  readonly atMs: number;
  /** How many these are; then it is those after them. */
  take(): number;
}

function batchesOf(
  source: ArrivalSource,
  demand: Demand,
  { scenario, replication }: ReplayOptions,
): Batches {
  const { seed } = scenario;
  const { fromMs, endMs } = spanOf(scenario);
  const stream = (purpose: string) =>
    createStream({ seed, replication, source: source.name, purpose });
  return source.kind === 'poisson'
    ? new Singles(createPoissonArrivals(source, demand, stream('arrival'), fromMs, endMs))
    : new OfVisits(createVisits(source, demand, stream('batch')), fromMs);
}

class Singles implements Batches {
  atMs: number;
  private readonly arrivals: Arrivals;

  constructor(arrivals: Arrivals) {
    this.arrivals = arrivals;
    this.atMs = arrivals.next();
  }

  take(): number {
    this.atMs = this.arrivals.next();
    return 1;
  }
}

class OfVisits implements Batches {
  atMs: number;
  private readonly visits: Visits;

  constructor(visits: Visits, fromMs: number) {
    this.visits = visits;
    this.atMs = visits.nextAfter(fromMs);
  }

  take(): number {
    const parcels = this.visits.parcels(this.atMs);
    this.atMs = this.visits.nextAfter(this.atMs);
    return parcels;
  }
}

/** Of two that are equally early the first: it makes no difference to a twin. */
function earliest<S extends { readonly batches: Batches }>(sources: readonly S[]): S {
  return sources.reduce((first, source) =>
    source.batches.atMs < first.batches.atMs ? source : first,
  );
}
