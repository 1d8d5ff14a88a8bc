import { createRatioMoments } from '../../statistics/ratio-moments.ts';
import type { Judge, Judgement } from '../judging/judgement.ts';
import type { PlanProblem } from '../plan-problem.ts';
import type { Mix } from '../space/mix.ts';
import type { Target } from '../target/target.ts';
import { estimatedJudgement } from './estimated-judgement.ts';
import type { Sample, Sampler } from './sampler.ts';
import { zoneOf } from './zone.ts';

/** So many replications at first, and then twice as many each time. */
const FIRST_BATCH = 8;
const MOST_REPLICATIONS = 512;
/** So many standard errors from what is aimed at a mix is clearly on one side. */
const CLEAR = 3.5;
/** Where the standard error is so small a part of the zone, either side will do. */
const FINE = 0.25;

/**
 * Judges mixes by simulation, as far as a search needs it: what it thinks is to be proven later, on other
 * replications. All mixes meet the same parcels, so that what is the worse bank hardly ever looks better.
 */
export function screening(problem: PlanProblem, sampler: Sampler): Judge {
  return async (mixes) => {
    const samples = mixes.map((): Sample[] => []);
    const judgements = new Map<number, Judgement>();
    for (let done = 0, batch = FIRST_BATCH; judgements.size < mixes.length; done += batch) {
      batch = Math.max(FIRST_BATCH, done);
      const open = [...mixes.keys()].filter((index) => !judgements.has(index));
      const more = await sampler(
        open.map((index) => mixes[index]!),
        { first: done + 1, count: batch },
      );
      open.forEach((index, place) => {
        samples[index]!.push(...more[place]!);
        const seen = samples[index]!;
        if (isEnough(problem, seen)) {
          judgements.set(index, estimatedJudgement(problem, mixes[index]!, seen));
        }
      });
    }
    return mixes.map((_: Mix, index) => judgements.get(index)!);
  };
}

function isEnough(problem: PlanProblem, samples: readonly Sample[]): boolean {
  if (samples.length >= MOST_REPLICATIONS) return true;
  const sideOf = (target: Target, index: number) => {
    const { least, aim, limit } = zoneOf(target, problem);
    const moments = createRatioMoments();
    for (const sample of samples) moments.add(sample.targets[index]!);
    const ratio = moments.estimate();
    if (ratio === undefined) return 'unclear';
    const error = Math.max(
      moments.standardError(),
      Math.sqrt(limit / moments.totals().denominator),
    );
    if (error < FINE * (limit - least)) return 'fine';
    if (Math.abs(ratio - aim) < CLEAR * error) return 'unclear';
    return ratio > aim ? 'above' : 'below';
  };
  const sides = new Set(problem.targets.map(sideOf));
  return sides.has('above') || !sides.has('unclear');
}
