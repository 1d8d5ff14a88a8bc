/** So near to 1 a strain need not be brought for what follows. */
const NEAR = Math.log(1.03);
const MOST_STEPS = 12;
/** How many times as fast as demand strain grows: before two demands were seen, and within which bounds. */
const SLOPE = { usual: 4, least: 1, most: 40 };
/** Below this nothing is seen but chance; the other end only keeps numbers finite. */
const STRAINS = { least: 0.02, most: 10_000 };
/** A step goes to no more than so many times the demand, or as small a part of it. */
const LONGEST_STEP = Math.log(4);
/** No demand is tried that is more times as large, or as small. */
const FARTHEST = Math.log(64);

interface Point {
  readonly log: number;
  readonly logStrain: number;
}

/**
 * About the factor of the demand at which the strain is 1: the secant method in logarithms, kept between demands
 * that were seen to be too little and too much.
 *
 * @param strainAt what the targets limit ÷ what they allow, the largest of them; it should grow with the factor
 * @returns undefined as soon as strainAt is
 */
export async function roughFactor(
  strainAt: (factor: number) => Promise<number | undefined>,
): Promise<number | undefined> {
  let [low, high] = [-Infinity, Infinity];
  let before: Point | undefined;
  let log = 0;
  for (let step = 0; step < MOST_STEPS; step++) {
    const strain = await strainAt(Math.exp(log));
    if (strain === undefined) return undefined;
    const seen = Math.min(STRAINS.most, Math.max(STRAINS.least, strain));
    const last = { log, logStrain: Math.log(seen) };
    const isEnd = Math.abs(log) === FARTHEST && log * last.logStrain < 0;
    if (Math.abs(last.logStrain) <= NEAR || isEnd) break;
    if (last.logStrain < 0) low = log;
    else high = log;
    const next = secant(last, before);
    log = next > low && next < high ? next : (low + high) / 2;
    log = Math.min(FARTHEST, Math.max(-FARTHEST, log));
    before = last;
  }
  return Math.exp(log);
}

function secant(last: Point, before: Point | undefined): number {
  const rise = before && (last.logStrain - before.logStrain) / (last.log - before.log);
  const slope = Math.min(SLOPE.most, Math.max(SLOPE.least, rise ?? SLOPE.usual));
  const step = -last.logStrain / slope;
  return last.log + Math.sign(step) * Math.min(LONGEST_STEP, Math.abs(step));
}
