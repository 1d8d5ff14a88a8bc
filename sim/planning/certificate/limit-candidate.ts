import type { Judgement } from '../judging/judgement.ts';
import type { PlanProblem } from '../plan-problem.ts';
import { zoneOf } from '../simulating/zone.ts';
import { type Candidate, candidate } from './candidate.ts';
import type { Claim } from './claim.ts';
import { exactClaim } from './exact-claim.ts';
import { limitTest } from './limit-test.ts';

/** That a mix meets a target or misses it, as a search thinks: it gives up what is not clearly so. */
export function limitCandidate(
  problem: PlanProblem,
  judgement: Judgement,
  { target, says }: Pick<Claim, 'target' | 'says'>,
): Candidate<Claim> {
  const { targets } = problem;
  const { mix } = judgement;
  const { least, aim, limit } = zoneOf(targets[target]!, problem);
  const bound = says === 'meets' ? limit : least;
  return candidate(exactClaim(targets, judgement, { target, says }), (confidence) =>
    limitTest(problem, { mix, target, says, confidence, bound, beyond: aim }),
  );
}
