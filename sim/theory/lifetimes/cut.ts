import type { Lifetime } from './lifetime.ts';

/** min(T, limit): what is over at the limit at the latest. */
export function cut(lifetime: Lifetime, limit: number): Lifetime {
  return {
    mean: limit === Infinity ? lifetime.mean : lifetime.limitedMean(limit),
    survival: (t) => (t < limit ? lifetime.survival(t) : 0),
    limitedMean: (t) => lifetime.limitedMean(Math.min(t, limit)),
  };
}
