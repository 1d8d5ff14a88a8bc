import { Cancelled } from '../cancelled.ts';
import type { PlanWatch } from '../plan-watch.ts';
import type { Mix } from '../space/mix.ts';
import type { Judge, Judgement } from './judgement.ts';

/** Judges by what is known of a mix, and asks another judge of those of which nothing is. */
export function knownOr(
  knownOf: (mix: Mix) => Judgement | undefined,
  otherwise: Judge,
  { isCancelled, breathe }: PlanWatch,
): Judge {
  return async (mixes) => {
    const known: (Judgement | undefined)[] = [];
    for (const mix of mixes) {
      await breathe?.();
      if (isCancelled?.()) throw new Cancelled();
      known.push(knownOf(mix));
    }
    const unknown = mixes.filter((_, index) => known[index] === undefined);
    const others = unknown.length === 0 ? [] : await otherwise(unknown);
    let next = 0;
    return known.map((judgement) => judgement ?? others[next++]!);
  };
}
