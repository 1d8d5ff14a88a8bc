import { createSequentialLimit } from '../../statistics/sequential-limit.ts';
import type { PlanProblem } from '../plan-problem.ts';
import type { ProofReached } from '../reached.ts';
import type { Sample, Sampler } from '../simulating/sampler.ts';
import { allowedRatio } from '../target/target-ratio.ts';
import type { Claim, Verdict } from './claim.ts';

/** A claim that is still to be proven, and with which confidence. */
export interface Hypothesis extends Pick<Claim, 'mix' | 'target' | 'says'> {
  readonly confidence: number;
  /** What the ratio must be shown to be at most, or at least where the mix misses the target. */
  readonly bound: number;
  /** The claim is given up once the ratio is shown to be beyond this. */
  readonly beyond: number;
}

export interface Proof {
  /** In the order of the hypotheses; unresolved ones if one was refuted, or replications ran out. */
  readonly claims: readonly Claim[];
  /** What was simulated of each mix, by its name (its counts with commas). */
  readonly samples: ReadonlyMap<string, readonly Sample[]>;
}

export interface ProveOptions {
  readonly sampler: Sampler;
  /** The first replication: no earlier one, which a search has seen, counts. */
  readonly first: number;
  readonly onReached?: ((reached: ProofReached) => void) | undefined;
}

const FIRST_BATCH = 20;
/** So many replications of a mix at most; what is not proven by then stays unresolved. */
const MOST_REPLICATIONS = 10_240;

/**
 * Simulates until each claim is proven or one is refuted. What is tested was chosen before, by replications that do
 * not count here; each claim has a confidence sequence of its own, so all hold together if the doubts of
 * the hypotheses add up to no more than that of the whole (Bonferroni).
 *
 * @throws Cancelled
 */
export async function prove(
  { targets }: Pick<PlanProblem, 'targets'>,
  hypotheses: readonly Hypothesis[],
  { sampler, first, onReached }: ProveOptions,
): Promise<Proof> {
  const tests = hypotheses.map((hypothesis) => {
    const limit = allowedRatio(targets[hypothesis.target]!);
    const sequence = createSequentialLimit({ limit, confidence: hypothesis.confidence });
    return { hypothesis, sequence };
  });
  const verdictOf = ({ hypothesis, sequence }: (typeof tests)[number]): Verdict => {
    const { says, bound, beyond } = hypothesis;
    const { lower = 0, upper = Infinity } = sequence.interval();
    if (says === 'meets' ? upper <= bound : lower >= bound) return 'proven';
    return (says === 'meets' ? lower > beyond : upper < beyond) ? 'refuted' : 'unresolved';
  };
  const samples = new Map<string, Sample[]>();
  const isOpen = (test: (typeof tests)[number]) => verdictOf(test) === 'unresolved';
  const isRefuted = () => tests.some((test) => verdictOf(test) === 'refuted');

  const tell = () => {
    const proven = tests.filter((test) => !isOpen(test)).length;
    onReached?.({ phase: 'proof', proven, claims: tests.length });
  };

  tell();
  for (let done = 0, batch = FIRST_BATCH; done < MOST_REPLICATIONS; done += batch) {
    batch = Math.max(FIRST_BATCH, Math.ceil(done / 2));
    const open = tests.filter(isOpen);
    if (open.length === 0 || isRefuted()) break;
    const mixes = new Map(open.map(({ hypothesis: { mix } }) => [mix.join(), mix]));
    const found = await sampler([...mixes.values()], { first: first + done, count: batch });
    const more = new Map([...mixes.keys()].map((name, index) => [name, found[index]!]));
    for (const [name, seen] of more) samples.set(name, [...(samples.get(name) ?? []), ...seen]);
    for (const { hypothesis, sequence } of open) {
      for (const sample of more.get(hypothesis.mix.join())!) {
        sequence.add(sample.targets[hypothesis.target]!);
      }
    }
    tell();
  }
  return {
    samples,
    claims: tests.map((test) => {
      const { confidence, mix, target, says } = test.hypothesis;
      const evidence = { kind: 'simulated' as const, confidence, ...test.sequence.interval() };
      return { mix, target, says, verdict: verdictOf(test), evidence };
    }),
  };
}
