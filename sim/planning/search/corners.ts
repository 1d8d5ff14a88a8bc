import { covers, type Mix } from '../space/mix.ts';

/**
 * The least mixes that none of some others covers: whatever is not covered by them covers one of these. Where
 * more compartments never make a bank worse, and all of the others miss a target, no mix below these meets it.
 * (The minimal elements of the complement of a down-set: monotone dualisation, one covering mix at a time,
 * as Berge 1989 does for hypergraphs.)
 *
 * @param corners those of the mixes before
 * @param covering one mix more
 * @param isWanted corners of which this says no are left out, and with them all that they would become
 */
export function corneredBy(
  corners: readonly Mix[],
  covering: Mix,
  isWanted: (corner: Mix) => boolean,
): Mix[] {
  const kept = corners.filter((corner) => !covers(covering, corner));
  const raised = corners
    .filter((corner) => covers(covering, corner))
    .flatMap((corner) => corner.map((_, size) => corner.with(size, covering[size]! + 1)));
  const least = raised.filter(
    (mix, index) =>
      !kept.some((other) => covers(mix, other)) &&
      !raised.some(
        (other, at) => covers(mix, other) && (at < index || !covers(other, mix)) && at !== index,
      ),
  );
  return [...kept, ...least.filter(isWanted)];
}
