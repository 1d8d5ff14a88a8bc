import type { Judgement } from '../judging/judgement.ts';
import type { PlanProblem } from '../plan-problem.ts';
import type { ProofReached } from '../reached.ts';
import type { Requirement } from '../search/requirement.ts';
import type { PricedJudgement } from '../search/search.ts';
import { estimatedJudgement } from '../simulating/estimated-judgement.ts';
import type { Sampler } from '../simulating/sampler.ts';
import { zoneOf } from '../simulating/zone.ts';
import type { Certificate } from './certificate.ts';
import type { Claim } from './claim.ts';
import type { ConditionalFound } from './condition.ts';
import { exactClaim } from './exact-claim.ts';
import { type Predicted, predictedOf } from './predicted.ts';
import { type Hypothesis, prove } from './prove.ts';
import { unresolvedBelow } from './unresolved.ts';

export interface CertifyOptions {
  readonly sampler: Sampler;
  readonly requirement: Requirement | undefined;
  /** How often this was tried, from 1. */
  readonly round: number;
  readonly onReached?: ((reached: ProofReached) => void) | undefined;
}

export interface Certified {
  readonly bank: PricedJudgement;
  /** Undefined where the bank's blocking is exactly known. */
  readonly predicted: Predicted | undefined;
  readonly certificate: Certificate;
  /** Whether the search has erred. */
  readonly isRefuted: boolean;
  /** What was learnt of mixes, on more replications than the search had. */
  readonly corrections: readonly Judgement[];
}

/** A search has the first replications for itself, and each proof as many of its own. */
const REPLICATIONS_OF_A_ROUND = 1_000_000;
/** Each round has so small a part of the doubt of the one before; together they have no more than was allowed. */
const NEXT_ROUND = 1 / 4;

/** Proves what a search thinks, as far as it is not exactly known, and puts it together. */
export async function certify(
  problem: PlanProblem,
  { best, misses, condition }: ConditionalFound,
  { sampler, requirement, round, onReached }: CertifyOptions,
): Promise<Certified> {
  const { targets } = problem;
  const wanted = [
    ...targets.map((_, target) => ({ judgement: best, target, says: 'meets' as const })),
    ...misses.map((judgement) => ({
      judgement,
      target: judgement.worst,
      says: 'misses' as const,
    })),
  ];
  const known = wanted.map(({ judgement, ...claim }) => exactClaim(targets, judgement, claim));
  const unknown = wanted.filter((_, index) => known[index] === undefined);
  const confidences = shared(
    (1 - problem.confidence) * (1 - NEXT_ROUND) * NEXT_ROUND ** (round - 1),
    unknown,
  );
  const hypotheses = unknown.map(({ judgement: { mix }, target, says }, index): Hypothesis => {
    const { least, aim, limit } = zoneOf(targets[target]!, problem);
    const bound = says === 'meets' ? limit : least;
    return { mix, target, says, confidence: confidences[index]!, bound, beyond: aim };
  });
  const { claims: simulated, samples } = await prove(problem, hypotheses, {
    sampler,
    first: round * REPLICATIONS_OF_A_ROUND + 1,
    onReached,
  });
  let next = 0;
  const claims = known.map((claim): Claim => claim ?? simulated[next++]!);
  const corrections = distinctMixes(unknown.map(({ judgement }) => judgement))
    .filter(({ mix }) => samples.has(mix.join()))
    .map(({ mix }) => estimatedJudgement(problem, mix, samples.get(mix.join())!));
  const proven = claims.filter(({ says, verdict }) => says === 'misses' && verdict === 'proven');
  const unresolved = unresolvedBelow(
    problem,
    best.cost,
    proven.map(({ mix }) => mix),
    requirement,
  );
  const ofBest = corrections.find(({ mix }) => mix.join() === best.mix.join());
  const samplesOfBest = samples.get(best.mix.join());
  const isExact = unknown.length === 0;
  return {
    bank: { ...(ofBest ?? best), cost: best.cost },
    predicted: samplesOfBest && predictedOf(problem, samplesOfBest),
    isRefuted: claims.some(({ verdict }) => verdict === 'refuted'),
    corrections,
    certificate: {
      bank: { mix: best.mix, cost: best.cost },
      isCertified: claims.every(({ verdict }) => verdict === 'proven') && unresolved.length === 0,
      condition,
      confidence: isExact ? 1 : problem.confidence,
      indifference: isExact ? 0 : problem.indifference,
      meets: claims.filter(({ says }) => says === 'meets'),
      misses: claims.filter(({ says }) => says === 'misses'),
      requirement,
      unresolved,
    },
  };
}

/**
 * Confidence of each claim where they may have so much doubt together: half of it for the bank, half shared by
 * the misses. That the bank meets all of its targets is wrong only if some target is wrongly said to be met, and
 * whichever that would be, it has the whole half.
 */
function shared(doubt: number, unknown: readonly { readonly says: Claim['says'] }[]): number[] {
  const misses = unknown.filter(({ says }) => says === 'misses').length;
  const isMixed = misses > 0 && misses < unknown.length;
  const part = isMixed ? doubt / 2 : doubt;
  return unknown.map(({ says }) => 1 - (says === 'meets' ? part : part / misses));
}

function distinctMixes(judgements: readonly Judgement[]): Judgement[] {
  return [...new Map(judgements.map((judgement) => [judgement.mix.join(), judgement])).values()];
}
