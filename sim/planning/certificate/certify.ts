import type { Judgement } from '../judging/judgement.ts';
import { isAboutTotal, type PlanProblem } from '../plan-problem.ts';
import type { ProofReached } from '../reached.ts';
import type { PricedJudgement } from '../search/found.ts';
import type { Requirement } from '../search/requirement.ts';
import { estimatedJudgement } from '../simulating/estimated-judgement.ts';
import type { Sampler } from '../simulating/sampler.ts';
import { costCandidates } from '../total-cost/cost-candidates.ts';
import type { Candidate } from './candidate.ts';
import type { Certificate } from './certificate.ts';
import type { Verdict } from './claim.ts';
import type { ConditionalFound } from './condition.ts';
import { limitCandidate } from './limit-candidate.ts';
import { type Predicted, predictedOf } from './predicted.ts';
import { type ClaimTest, prove } from './prove.ts';
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
  found: ConditionalFound,
  { sampler, requirement, round, onReached }: CertifyOptions,
): Promise<Certified> {
  const { best, dearer, condition } = found;
  const meeting = problem.targets.map((_, target) =>
    limitCandidate(problem, best, { target, says: 'meets' }),
  );
  const missing = found.misses.map((judgement) =>
    limitCandidate(problem, judgement, { target: judgement.worst, says: 'misses' }),
  );
  const costing =
    dearer !== undefined && isAboutTotal(problem) ? costCandidates(problem, best, dearer) : [];
  const doubt = (1 - problem.confidence) * (1 - NEXT_ROUND) * NEXT_ROUND ** (round - 1);
  const tests = begun(doubt, { meeting, others: [...missing, ...costing] });
  const first = round * REPLICATIONS_OF_A_ROUND + 1;
  const samples = await prove(tests, { sampler, first, onReached });
  const meets = meeting.map((each) => each.claim());
  const misses = missing.map((each) => each.claim());
  const costs = costing.map((each) => each.claim());
  const claims = [...meets, ...misses, ...costs];
  const corrections = [...samples].map(([name, seen]) =>
    estimatedJudgement(problem, name.split(',').map(Number), seen),
  );
  const unresolved =
    dearer === undefined
      ? unresolvedBelow(
          problem,
          best.cost,
          misses.filter(isProven).map(({ mix }) => mix),
          requirement,
        )
      : costs.flatMap((claim) => (isProven(claim) || !claim.box ? [] : [claim.box.least]));
  const ofBest = corrections.find(({ mix }) => mix.join() === best.mix.join());
  const samplesOfBest = samples.get(best.mix.join());
  const isExact = tests.length === 0;
  return {
    bank: { ...(ofBest ?? best), cost: best.cost },
    predicted: samplesOfBest && predictedOf(problem, samplesOfBest),
    isRefuted: claims.some(({ verdict }) => verdict === 'refuted'),
    corrections,
    certificate: {
      bank: { mix: best.mix, cost: best.cost },
      isCertified: claims.every(isProven) && unresolved.length === 0,
      condition,
      confidence: isExact ? 1 : problem.confidence,
      indifference: isExact ? 0 : problem.indifference,
      meets,
      misses,
      dearer: dearer && costs,
      requirement,
      unresolved,
    },
  };
}

type Open = Pick<Candidate<unknown>, 'isKnown' | 'begin'>;

/**
 * Begins the tests of what is not known, so that together they have so much doubt: half of it for the bank, half shared
 * by the others. That the bank meets all of its targets is wrong only if some target is wrongly said to be met, and
 * whichever that would be, it has the whole half.
 */
function begun(
  doubt: number,
  { meeting, others }: { readonly meeting: readonly Open[]; readonly others: readonly Open[] },
): ClaimTest[] {
  const isUnknown = ({ isKnown }: Open) => !isKnown;
  const [ofBank, ofOthers] = [meeting.filter(isUnknown), others.filter(isUnknown)];
  const part = ofBank.length > 0 && ofOthers.length > 0 ? doubt / 2 : doubt;
  return [
    ...ofBank.map((each) => each.begin(1 - part)),
    ...ofOthers.map((each) => each.begin(1 - part / ofOthers.length)),
  ];
}

function isProven({ verdict }: { readonly verdict: Verdict }): boolean {
  return verdict === 'proven';
}
