import { createDistribution } from '../distributions/registry.ts';
import type { Distribution, DistributionSpec } from '../distributions/distribution.ts';
import { sampleMs } from '../distributions/sample-ms.ts';
import { createStream, type RandomStream } from '../random/stream.ts';
import type { Scenario } from '../scenario/scenario.ts';

/** All that will ever happen to a parcel by chance, known when it is born. */
export interface Story {
  /** Index of its size. */
  readonly size: number;
  /** The driver leaves without confirming. */
  readonly walkAway: boolean;
  /** Time at the open door; undefined where reserve and confirm are one step. */
  readonly handlingMs: number | undefined;
  /** How long after the confirm the customer means to come; Infinity = never. */
  readonly pickupDelayMs: number;
  readonly wrongCodes: number;
  /** The customer's own number for the pickup hours, in (0, 1). */
  readonly hourUniform: number;
}

/** The stories of one source's parcels, in the order of their births. */
export interface Stories {
  next(): Story;
  /** Time at the door when parcel number `parcel` (from 0) is presented again, for the `attempt`-th time (from 2). */
  handlingAgainMs(parcel: number, attempt: number): number | undefined;
}

/**
 * One stream for each attribute, one uniform of it for each parcel, accepted or not: whatever the
 * strategy, the mix or the engine, parcel n of a source has the same story.
 */
export function createStories(scenario: Scenario, replication: number, source: string): Stories {
  const { seed, mix, deposit, forgotten } = scenario;
  const streamFor = (purpose: string) => createStream({ seed, replication, source, purpose });
  const sizes = streamFor('size');
  const walkAways = streamFor('walkAway');
  const handlings = streamFor('handling');
  const delays = streamFor('pickupDelay');
  const forgets = streamFor('forgotten');
  const wrongs = streamFor('wrongCodes');
  const hours = streamFor('pickupHour');

  const handling = deposit.handling && createDistribution(deposit.handling);
  const pickupDelays = scenario.pickupDelay.map((spec: DistributionSpec) =>
    createDistribution(spec),
  );
  const wrongCodes = createDistribution(scenario.wrongCodes);
  const drawMs = (distribution: Distribution, stream: RandomStream) =>
    sampleMs(distribution, stream.uniform());

  return {
    next() {
      const size = indexOfShare(mix, sizes.uniform());
      const delayMs = drawMs(pickupDelays[size]!, delays);
      return {
        size,
        walkAway: walkAways.uniform() < deposit.walkAway,
        handlingMs: handling && drawMs(handling, handlings),
        pickupDelayMs: forgets.uniform() < forgotten ? Infinity : delayMs,
        wrongCodes: wrongCodes.quantile(wrongs.uniform()),
        hourUniform: hours.uniform(),
      };
    },

    handlingAgainMs(parcel, attempt) {
      if (handling === undefined) return undefined;
      const again = createStream({
        seed,
        replication,
        source,
        purpose: `handling of parcel ${parcel}, attempt ${attempt}`,
      });
      return drawMs(handling, again);
    },
  };
}

/** The first index at which the running sum of the shares exceeds `uniform`. */
function indexOfShare(shares: readonly number[], uniform: number): number {
  let sum = 0;
  for (const [index, share] of shares.entries()) {
    sum += share;
    if (uniform < sum) return index;
  }
  // Shares add up to 1 but for rounding: the last one that is not zero takes the rest.
  return shares.findLastIndex((share) => share > 0);
}
