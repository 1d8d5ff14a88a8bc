import { createStream, type RandomStream } from '../../../sim/random/stream.ts';
import { gammaQuantile } from '../../../sim/special-functions/gamma-quantile.ts';
import { poissonQuantile } from '../../../sim/special-functions/poisson-quantile.ts';
import type { RatioWorld } from './world.ts';

/** Random numbers of an experiment; the same for worlds of the same name. */
export function randomOf(seed: number, world: string): RandomStream {
  return createStream({ seed, replication: 0, source: world, purpose: 'coverage' });
}

export const poisson = (random: RandomStream, mean: number) =>
  mean === 0 ? 0 : poissonQuantile(mean, random.uniform());

/** Mean 1; skewness 2 · cv. */
export function gamma(random: RandomStream, cv: number): number {
  const shape = 1 / cv ** 2;
  return gammaQuantile(shape, random.uniform()) / shape;
}

export interface DrawnOptions {
  readonly name: string;
  readonly ratio: number;
  /** Mean number of parcels a replication. */
  readonly offered: number;
  /** Rejections come so many at a time; 1 if left out. */
  readonly episode?: number;
  /** Coefficient of variation of the gamma factor on a replication's rejections; 0 if left out. */
  readonly cv?: number;
}

/**
 * Counts drawn for each replication, with a known variance: e · Poisson(r · m ÷ e · G) parcels are rejected and
 * Poisson((1 − r) m) accepted, G gamma with mean 1.
 */
export function drawnWorld(options: DrawnOptions): RatioWorld {
  const { name, ratio, offered, episode = 1, cv = 0 } = options;
  const rejected = ratio * offered;
  const accepted = offered - rejected;
  const rejectedVariance = episode * rejected + (cv * rejected) ** 2;
  const variance = (1 - ratio) ** 2 * rejectedVariance + ratio ** 2 * accepted;
  return {
    name,
    ratio,
    deviation: Math.sqrt(variance) / offered,
    replications(seed) {
      const random = randomOf(seed, name);
      return () => {
        const factor = cv === 0 ? 1 : gamma(random, cv);
        const numerator = episode * poisson(random, (rejected / episode) * factor);
        return { numerator, denominator: numerator + poisson(random, accepted) };
      };
    },
  };
}
