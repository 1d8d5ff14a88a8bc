import { createStream } from '../random/stream.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { spanOf } from '../simulation/span.ts';
import { createDemand } from '../traffic/demand.ts';
import { type Arrivals, createPoissonArrivals } from '../traffic/poisson-arrivals.ts';
import { createStories, type Stories } from '../traffic/story.ts';
import { residualHoldMs } from './residual-hold.ts';
import { TWINS, type TwinName } from './registry.ts';
import type { TwinModel } from './twin-model.ts';
import type { Twin } from './twin.ts';

export interface ReplayOptions {
  /** With Poisson arrivals alone, at a constant rate. */
  readonly scenario: Scenario;
  readonly replication: number;
  readonly model: TwinModel;
  readonly twins: readonly TwinName[];
}

/**
 * Lets twins meet the parcels of a replication, from its first day to its end: the same streams give the same
 * arrivals and the same stories. Each twin starts as in its long run, so that its mean is exact however short
 * the warm-up is; who is inside at the start is drawn from a stream of the twin's own.
 *
 * @returns the values of each twin, by size
 */
export function replay(options: ReplayOptions): Record<string, number[]> {
  const { scenario, replication, twins: names } = options;
  const { fromMs, endMs } = spanOf(scenario);
  const twins = names.map((name) => startTwin(name, options));
  const parcels = scenario.arrivals.flatMap((source) => {
    if (source.kind !== 'poisson') return [];
    const { seed } = scenario;
    const key = { seed, replication, source: source.name, purpose: 'arrival' };
    const demand = createDemand(scenario, replication);
    const arrivals = createPoissonArrivals(source, demand, createStream(key), fromMs, endMs);
    return [new SourceOfParcels(arrivals, createStories(scenario, replication, source.name))];
  });
  const { validityMs } = scenario.token;
  for (let first = earliest(parcels); first.nextMs < endMs; first = earliest(parcels)) {
    const { stories, nextMs } = first;
    const row = stories.rows.next();
    first.moveOn();
    if (stories.walkAway[row] === 1) continue;
    const leavesMs = nextMs + Math.min(stories.pickupDelayMs[row]!, validityMs);
    for (const twin of twins) twin.arrive(nextMs, stories.size[row]!, leavesMs);
  }
  return Object.fromEntries(names.map((name, index) => [name, twins[index]!.values()]));
}

function startTwin(name: TwinName, { scenario, replication, model }: ReplayOptions): Twin {
  const { seed, startMs } = scenario;
  const { fromMs, endMs } = spanOf(scenario);
  const twin = TWINS[name].create(model, fromMs, { startMs, endMs });
  const { uniform } = createStream({ seed, replication, source: 'twin', purpose: name });
  TWINS[name].startingCounts(model, uniform).forEach((count, size) => {
    for (let n = 0; n < count; n++) {
      twin.arrive(fromMs, size, fromMs + residualHoldMs(model.holds[size]!, uniform()));
    }
  });
  return twin;
}

/** One of the scenario's arrivals: when its next parcel comes, and the stories in their order. */
class SourceOfParcels {
  readonly stories: Stories;
  nextMs: number;
  private readonly arrivals: Arrivals;

  constructor(arrivals: Arrivals, stories: Stories) {
    this.arrivals = arrivals;
    this.stories = stories;
    this.nextMs = arrivals.next();
  }

  moveOn(): void {
    this.nextMs = this.arrivals.next();
  }
}

/** Of two that are equally early the first: it makes no difference to a twin. */
function earliest(sources: readonly SourceOfParcels[]): SourceOfParcels {
  return sources.reduce((first, source) => (source.nextMs < first.nextMs ? source : first));
}
