import type { Mix } from '../space/mix.ts';

/** The mixes with at least `least` and at most `most` compartments of each size. Plain data. */
export interface Box {
  readonly least: Mix;
  readonly most: Mix;
}

export function isSingle({ least, most }: Box): boolean {
  return least.join() === most.join();
}

/**
 * The box in two, across the size in which its ends are farthest apart; undefined for a single mix.
 *
 * @param weights what one compartment of each size counts for
 */
export function halvesOf(
  { least, most }: Box,
  weights: readonly number[],
): readonly [smaller: Box, larger: Box] | undefined {
  const extents = most.map((count, size) => (count - least[size]!) * weights[size]!);
  const size = extents.indexOf(Math.max(...extents));
  const [from, to] = [least[size]!, most[size]!];
  if (from === to) return undefined;
  const middle = (from + to - 1) >> 1;
  return [
    { least, most: most.with(size, middle) },
    { least: least.with(size, middle + 1), most },
  ];
}
