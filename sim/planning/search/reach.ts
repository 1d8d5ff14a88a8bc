import type { Mix } from '../space/mix.ts';

/** Whether a bank with at least so many compartments can still be had for less. */
export type IsWanted = (mix: Mix) => boolean;

/** The mix with as many more compartments as can be had for less, small ones first. */
export function filled(mix: Mix, isWanted: IsWanted): Mix {
  return mix.reduce<Mix>(
    (full, count, size) => full.with(size, lastWanted(full, size, count, isWanted)),
    mix,
  );
}

/** The most compartments of each size that any bank has which covers one of the corners and costs less. */
export function topOf(corners: readonly Mix[], isWanted: IsWanted): Mix {
  const least = corners[0]!.map((_, size) => Math.min(...corners.map((corner) => corner[size]!)));
  return least.map((count, size) => lastWanted(least, size, count, isWanted));
}

/** The largest count of a size, `from` included, that is wanted beside the mix's other counts. */
function lastWanted(mix: Mix, size: number, from: number, isWanted: IsWanted): number {
  let last = from;
  for (let step = 1; step >= 1;) {
    if (isWanted(mix.with(size, last + step))) {
      last += step;
      step *= 2;
    } else {
      step = Math.floor(step / 2);
    }
  }
  return last;
}
