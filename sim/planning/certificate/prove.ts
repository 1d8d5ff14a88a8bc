import { createSequentialLimit } from '../../statistics/sequential-limit.ts';
import type { PlanProblem } from '../plan-problem.ts';
import type { Sample, Sampler } from '../simulating/sampler.ts';
import { allowedRatio } from '../target/target-ratio.ts';
import type { Claim, Verdict } from './claim.ts';

/** A claim that is still to be proven, and with which confidence. */
export interface Hypothesis extends Pick<Claim, 'mix' | 'target' | 'says'> {
  readonly confidence: number;
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
  /** About which share is done, 0…1. */
  readonly onProgress?: ((share: number) => void) | undefined;
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
  { targets, indifference }: Pick<PlanProblem, 'targets' | 'indifference'>,
  hypotheses: readonly Hypothesis[],
  { sampler, first, onProgress }: ProveOptions,
): Promise<Proof> {
  const tests = hypotheses.map((hypothesis) => {
    const limit = allowedRatio(targets[hypothesis.target]!);
    const sequence = createSequentialLimit({ limit, confidence: hypothesis.confidence });
    return { hypothesis, limit, sequence };
  });
  const verdictOf = ({
    hypothesis: { says },
    limit,
    sequence,
  }: (typeof tests)[number]): Verdict => {
    const { lower = 0, upper = Infinity } = sequence.interval();
    if (says === 'meets') {
      if (upper <= limit * (1 + indifference)) return 'proven';
      return lower > limit ? 'refuted' : 'unresolved';
    }
    if (lower >= limit * (1 - indifference)) return 'proven';
    return upper < limit ? 'refuted' : 'unresolved';
  };
  const samples = new Map<string, Sample[]>();
  const isOpen = (test: (typeof tests)[number]) => verdictOf(test) === 'unresolved';
  const isRefuted = () => tests.some((test) => verdictOf(test) === 'refuted');

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
    onProgress?.(1 - tests.filter(isOpen).length / tests.length);
  }
  return {
    samples,
    claims: tests.map((test) => {
      const { confidence, ...claim } = test.hypothesis;
      const evidence = { kind: 'simulated' as const, confidence, ...test.sequence.interval() };
      return { ...claim, verdict: verdictOf(test), evidence };
    }),
  };
}
