import type { Judge, Judgement } from './judgement.ts';

/** A judge that is asked of each mix once. */
export function remembering(judge: Judge): Judge {
  const known = new Map<string, Judgement>();
  return async (mixes) => {
    const unknown = new Map(
      mixes.map((mix) => [mix.join(), mix] as const).filter(([key]) => !known.has(key)),
    );
    for (const judgement of await judge([...unknown.values()])) {
      known.set(judgement.mix.join(), judgement);
    }
    return mixes.map((mix) => known.get(mix.join())!);
  };
}
