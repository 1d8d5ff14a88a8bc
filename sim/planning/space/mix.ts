/** Compartments of each size, in the order of the sizes. */
export type Mix = readonly number[];

/** The mixes that come into question: from `least` to `most` compartments of each size, both included. */
export interface MixBounds {
  readonly least: Mix;
  readonly most: Mix;
}

/** Whether a mix has at least as many compartments of every size. */
export function covers(larger: Mix, smaller: Mix): boolean {
  return larger.every((count, size) => count >= smaller[size]!);
}

export function isWithin(mix: Mix, { least, most }: MixBounds): boolean {
  return covers(mix, least) && covers(most, mix);
}

/** The mix with so many more compartments of a size. */
export function withMore(mix: Mix, size: number, more: number): Mix {
  return mix.with(size, mix[size]! + more);
}
