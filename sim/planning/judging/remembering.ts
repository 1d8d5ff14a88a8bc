import type { Mix } from '../space/mix.ts';
import type { Judge, Judgement } from './judgement.ts';

/** A judge that asks another of each mix once. */
export interface RememberingJudge {
  readonly judge: Judge;
  /** What is known of a mix from now on. */
  correct(judgement: Judgement): void;
}

export function remembering(judge: Judge): RememberingJudge {
  const known = new Map<string, Judgement>();
  const correct = (judgement: Judgement) => void known.set(nameOf(judgement.mix), judgement);
  return {
    correct,
    async judge(mixes) {
      const unknown = new Map(
        mixes.map((mix) => [nameOf(mix), mix] as const).filter(([name]) => !known.has(name)),
      );
      if (unknown.size > 0) (await judge([...unknown.values()])).forEach(correct);
      return mixes.map((mix) => known.get(nameOf(mix))!);
    },
  };
}

function nameOf(mix: Mix): string {
  return mix.join();
}
