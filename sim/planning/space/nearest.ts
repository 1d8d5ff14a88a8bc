import type { Mix } from './mix.ts';

/** Compartments of each size more, or less if negative. */
export type MixChange = readonly number[];

/** Every change once, but the one that changes nothing; the smallest first. */
export function distinctChanges(changes: readonly MixChange[]): MixChange[] {
  const distinct = new Map(changes.map((change) => [change.join(), change]));
  return [...distinct.values()]
    .filter((change) => extent(change) > 0)
    .toSorted((a, b) => extent(a) - extent(b));
}

/**
 * Of the buildable mixes to which a change leads, those with no other one between them and the mix that is changed:
 * who gives up two small compartments for a medium one is nearer than who does so twice.
 *
 * @param changes the smallest first
 */
export function nearest(
  mix: Mix,
  changes: readonly MixChange[],
  isBuildable: (mix: Mix) => boolean,
): Mix[] {
  const kept: MixChange[] = [];
  for (const change of changes) {
    if (kept.some((nearer) => isBetween(nearer, change))) continue;
    if (isBuildable(changed(mix, change))) kept.push(change);
  }
  return kept.map((change) => changed(mix, change));
}

function changed(mix: Mix, change: MixChange): Mix {
  return mix.map((count, size) => count + change[size]!);
}

/** Compartments more and less, together. */
function extent(change: MixChange): number {
  return change.reduce((sum, count) => sum + Math.abs(count), 0);
}

function isBetween(nearer: MixChange, change: MixChange): boolean {
  return nearer.every(
    (count, size) => count * change[size]! >= 0 && Math.abs(count) <= Math.abs(change[size]!),
  );
}
