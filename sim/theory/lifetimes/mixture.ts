import { checkShare } from '../../argument-checks.ts';
import type { Lifetime } from './lifetime.ts';

/** One of several lifetimes, each with its share; the shares add up to 1. */
export function mixture(
  parts: readonly { readonly lifetime: Lifetime; readonly share: number }[],
): Lifetime {
  for (const { share } of parts) checkShare('share', share);
  const mean = (value: (lifetime: Lifetime) => number) =>
    parts.reduce((sum, { lifetime, share }) => sum + share * value(lifetime), 0);
  return {
    mean: mean((lifetime) => lifetime.mean),
    survival: (t) => mean((lifetime) => lifetime.survival(t)),
    limitedMean: (t) => mean((lifetime) => lifetime.limitedMean(t)),
  };
}
