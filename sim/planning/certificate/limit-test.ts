import { createSequentialLimit } from '../../statistics/sequential-limit.ts';
import type { PlanProblem } from '../plan-problem.ts';
import { allowedRatio } from '../target/target-ratio.ts';
import type { Claim, Verdict } from './claim.ts';
import type { ClaimTest } from './prove.ts';

export interface LimitHypothesis extends Pick<Claim, 'mix' | 'target' | 'says'> {
  readonly confidence: number;
  /** What the ratio must be shown to be at most, or at least where the mix misses the target. */
  readonly bound: number;
  /** The claim is given up once the ratio is shown to be beyond this. */
  readonly beyond: number;
}

export interface LimitTest extends ClaimTest {
  claim(): Claim;
}

/** Tests that a mix meets a target, or that it misses it. */
export function limitTest(
  { targets }: Pick<PlanProblem, 'targets'>,
  { mix, target, says, confidence, bound, beyond }: LimitHypothesis,
): LimitTest {
  const sequence = createSequentialLimit({ limit: allowedRatio(targets[target]!), confidence });
  const verdict = (): Verdict => {
    const { lower = 0, upper = Infinity } = sequence.interval();
    if (says === 'meets' ? upper <= bound : lower >= bound) return 'proven';
    return (says === 'meets' ? lower > beyond : upper < beyond) ? 'refuted' : 'unresolved';
  };
  return {
    mixes: [mix],
    add: ([sample]) => sequence.add(sample!.targets[target]!),
    verdict,
    claim() {
      const evidence = { kind: 'simulated' as const, confidence, ...sequence.interval() };
      return { mix, target, says, verdict: verdict(), evidence };
    },
  };
}
