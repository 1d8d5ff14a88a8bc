import type { Mix } from '../space/mix.ts';
import type { StrainGuess } from './strain-guess.ts';

/** Guesses are off by a few per cent; whoever raises to the very border will often have raised too far. */
const CAUTION = 1.05;

/**
 * The mix with as many more compartments as it probably can have and still miss a target, one more of each size
 * in turn, and never more than `top`.
 *
 * @param margin it is to have more strain than this
 */
export function raised(
  mix: Mix,
  {
    top,
    margin,
    guess,
  }: { readonly top: Mix; readonly margin: number; readonly guess: StrainGuess },
): Mix {
  let best = mix;
  for (let isRising = true; isRising;) {
    isRising = false;
    for (let size = 0; size < mix.length; size++) {
      if (best[size]! >= top[size]!) continue;
      const next = best.with(size, best[size]! + 1);
      if (guess.of(next) <= margin * CAUTION) continue;
      best = next;
      isRising = true;
    }
  }
  return best;
}
