import { type Judge, type Judgement, meets } from '../judging/judgement.ts';

/**
 * The bank without what it does not need: of each size in turn, those that cost the most first, as few as are
 * enough while the others stay as they are.
 *
 * @param bank one that meets the targets
 * @param compartments what one of each size costs
 */
export async function trimmed(
  bank: Judgement,
  compartments: readonly number[],
  judge: Judge,
): Promise<Judgement> {
  const dearestFirst = compartments
    .map((cost, size) => ({ cost, size }))
    .toSorted((a, b) => b.cost - a.cost);
  let best = bank;
  for (const { size } of dearestFirst) {
    let tooFew = -1;
    // Most banks are nearly right already: small steps first, then ever longer ones, then halves of what is left.
    for (let step = 1; best.mix[size]! - tooFew > 1; step *= 2) {
      const count = best.mix[size]!;
      const fewer = tooFew < 0 ? Math.max(0, count - step) : (count + tooFew) >> 1;
      const [judgement] = await judge([best.mix.with(size, fewer)]);
      if (meets(judgement!)) best = judgement!;
      else tooFew = fewer;
    }
  }
  return best;
}
