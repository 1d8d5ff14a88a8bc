import { checkNonNegative } from '../../argument-checks.ts';
import type { Lifetime } from './lifetime.ts';

/** Every value between two bounds is equally likely. */
export function uniform(law: { readonly from: number; readonly to: number }): Lifetime {
  const { from, to } = law;
  checkNonNegative('from', from);
  if (!(to > from)) throw new RangeError(`to must be more than from (${from}), not ${to}`);
  const width = to - from;
  return {
    mean: (from + to) / 2,
    survival: (t) => Math.min(1, Math.max(0, (to - t) / width)),
    limitedMean: (t) => {
      const inside = Math.min(width, Math.max(0, t - from));
      return Math.min(t, from) + inside - (inside * inside) / (2 * width);
    },
  };
}
