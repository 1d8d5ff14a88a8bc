import { checkPositive } from '../../argument-checks.ts';
import type { Lifetime } from './lifetime.ts';

export function exponential(mean: number): Lifetime {
  checkPositive('mean', mean);
  return {
    mean,
    survival: (t) => Math.exp(-t / mean),
    limitedMean: (t) => -mean * Math.expm1(-t / mean),
  };
}
