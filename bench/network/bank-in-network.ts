import { createStream } from '../../sim/random/stream.ts';
import type { ArrivalSource, Scenario } from '../../sim/scenario/scenario.ts';

const FEWEST_DOORS = 80;
const MOST_DOORS = 140;

/**
 * A bank of a network. Its number of doors is drawn, uniform from 80 to 140; how many it has of each size
 * and what is brought to it grow with them. Its seed is its own, so `pigeonhole run` can repeat it.
 * @param average the bank to which all are in proportion; a count of parcels that it has must be Poisson
 * @param number from 0
 */
export function bankInNetwork(average: Scenario, number: number): Scenario {
  const { seed, sizes, arrivals } = average;
  const stream = createStream({ seed, replication: 1, source: number, purpose: 'doors' });
  const doors = FEWEST_DOORS + stream.uniformInt(MOST_DOORS - FEWEST_DOORS + 1);
  const scale = doors / doorsOf(average);
  return {
    ...average,
    seed: seed + number,
    sizes: scaleSizes(sizes, scale),
    arrivals: arrivals.map((source) => scaleSource(source, scale)),
  };
}

export function doorsOf({ sizes }: Pick<Scenario, 'sizes'>): number {
  return sizes.reduce((sum, { count }) => sum + count, 0);
}

/** Rounds not each count but the sums up to it, so that no door is lost. */
function scaleSizes(sizes: Scenario['sizes'], scale: number): Scenario['sizes'] {
  let exact = 0;
  let given = 0;
  return sizes.map(({ name, count }) => {
    exact += count * scale;
    const scaled = Math.round(exact) - given;
    given += scaled;
    return { name, count: scaled };
  });
}

function scaleSource(source: ArrivalSource, scale: number): ArrivalSource {
  if (source.kind === 'poisson') return { ...source, perDay: source.perDay * scale };
  const poisson = source.parcels['poisson'] as { readonly mean: number } | undefined;
  if (poisson === undefined) {
    throw new Error(`The parcels of ${source.name} are no Poisson count: they cannot be scaled.`);
  }
  return { ...source, parcels: { poisson: { mean: poisson.mean * scale } } };
}
