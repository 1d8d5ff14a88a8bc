import type { ProofReached } from '../reached.ts';
import type { Sample, Sampler } from '../simulating/sampler.ts';
import type { Mix } from '../space/mix.ts';
import type { Verdict } from './claim.ts';

/** A claim that is still to be proven, by replications of one or two mixes. */
export interface ClaimTest {
  readonly mixes: readonly Mix[];
  /** One replication of each of the mixes, which met the same parcels. */
  add(samples: readonly Sample[]): void;
  verdict(): Verdict;
}

export interface ProveOptions {
  readonly sampler: Sampler;
  /** The first replication: no earlier one, which a search has seen, counts. */
  readonly first: number;
  readonly onReached?: ((reached: ProofReached) => void) | undefined;
}

/** What was simulated of each mix, by its name (its counts with commas). */
export type Samples = ReadonlyMap<string, readonly Sample[]>;

const FIRST_BATCH = 20;
/** So many replications of a mix at most; what is not proven by then stays unresolved. */
const MOST_REPLICATIONS = 10_240;

/**
 * Simulates until each claim is proven or one is refuted. What is tested was chosen before, by replications that do
 * not count here; each claim has a confidence sequence of its own, so all hold together if the doubts of
 * the claims add up to no more than that of the whole (Bonferroni).
 *
 * @throws Cancelled
 */
export async function prove(
  tests: readonly ClaimTest[],
  { sampler, first, onReached }: ProveOptions,
): Promise<Samples> {
  const samples = new Map<string, Sample[]>();
  const isOpen = (test: ClaimTest) => test.verdict() === 'unresolved';
  const isRefuted = () => tests.some((test) => test.verdict() === 'refuted');
  const tell = () => {
    const proven = tests.filter((test) => !isOpen(test)).length;
    onReached?.({ phase: 'proof', proven, claims: tests.length });
  };

  tell();
  for (let done = 0, batch = FIRST_BATCH; done < MOST_REPLICATIONS; done += batch) {
    batch = Math.max(FIRST_BATCH, Math.ceil(done / 2));
    const open = tests.filter(isOpen);
    if (open.length === 0 || isRefuted()) break;
    const mixes = new Map(open.flatMap((test) => test.mixes.map((mix) => [mix.join(), mix])));
    const found = await sampler([...mixes.values()], { first: first + done, count: batch });
    const more = new Map([...mixes.keys()].map((name, index) => [name, found[index]!]));
    for (const [name, seen] of more) samples.set(name, [...(samples.get(name) ?? []), ...seen]);
    for (const test of open) {
      const seen = test.mixes.map((mix) => more.get(mix.join())!);
      for (let index = 0; index < batch; index++) test.add(seen.map((each) => each[index]!));
    }
    tell();
  }
  return samples;
}
