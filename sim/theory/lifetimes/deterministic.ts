import { checkNonNegative } from '../../argument-checks.ts';
import type { Lifetime } from './lifetime.ts';

export function deterministic(mean: number): Lifetime {
  checkNonNegative('mean', mean);
  return {
    mean,
    survival: (t) => (mean > t ? 1 : 0),
    limitedMean: (t) => Math.min(mean, t),
  };
}
