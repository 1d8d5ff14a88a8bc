import type { Executor, Watch } from '../../experiment/executor.ts';
import { replicationsUntil } from '../../experiment/replications-until.ts';
import type { Engine } from '../../simulation/engines.ts';
import type { Observations } from '../../simulation/observations.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import type { RatioTotals } from '../../statistics/ratio-jackknife.ts';
import { createSequentialLimit } from '../../statistics/sequential-limit.ts';
import type { Target } from '../target/target.ts';
import { allowedRatio, targetTotals } from '../target/target-ratio.ts';
import { standingOf } from '../standing.ts';
import type { SimulatedCapacity, Trial } from './capacity.ts';
import { roughFactor } from './rough-factor.ts';
import { withDemand } from './with-demand.ts';

export interface SimulatedCapacityOptions extends Watch {
  readonly scenario: Scenario;
  /** At least one, each of which allows something. */
  readonly targets: readonly Target[];
  /** With which both ends of the interval hold together, 0…1. */
  readonly confidence: number;
  /** The most that one demand is simulated. */
  readonly maxReplications: number;
  readonly engine?: Engine | undefined;
  readonly executor?: Executor | undefined;
}

/** Demands are tried that are so far off the rough factor, the nearest first. */
const OFFSETS = [0.02, 0.04, 0.08, 0.16, 0.32];

/** Until it is known better, so many are taken to be needed in all. */
const USUAL_REPLICATIONS = 250;

const ROUGH_REPLICATIONS = 16;
/** Rough replications are others than those that count: chance must not choose what is tried by it. */
const FIRST_ROUGH = 1_000_001;

/**
 * How many times its demand a bank carries, by simulation. First about, from a few replications of several demands. Then
 * demands below and above that are tried in turn, from the nearest to the farthest, with other replications: each
 * until it is clear whether it meets the targets, by a rule that may look after each. What may be tried, and with
 * which confidence, is settled before: halves of what is left for farther demands, so that all that is said holds
 * together (Bonferroni).
 *
 * A demand meets the targets if all of their ratios are shown to be below what is allowed, and misses them if one
 * is shown to be above. That what lies beyond is no better is taken for granted: more parcels make no blocking less.
 */
export async function simulatedCapacity(
  options: SimulatedCapacityOptions,
): Promise<SimulatedCapacity> {
  const { confidence } = options;
  let done = 0;
  const counting: Counting = {
    ...options,
    onReplication() {
      done++;
      options.onProgress?.(done / Math.max(USUAL_REPLICATIONS, done + 1));
    },
  };
  const rough = await roughly(counting);
  const trials: Trial[] = [];
  const verdicts = (verdict: Trial['verdict']) =>
    trials.filter((trial) => trial.verdict === verdict).map(({ factor }) => factor);
  const isCancelled = () => options.isCancelled?.() ?? false;

  async function tryUntil(wanted: Trial['verdict'], sign: 1 | -1): Promise<void> {
    for (const [index, offset] of OFFSETS.entries()) {
      if (verdicts(wanted).length > 0 || isCancelled()) return;
      const error = ((1 - confidence) / 2) * 2 ** -(index + 1);
      trials.push(await tryFactor(counting, rough.factor! * (1 + offset) ** sign, 1 - error));
    }
  }

  if (rough.factor !== undefined) {
    await tryUntil('meets', -1);
    await tryUntil('misses', 1);
  }
  return {
    kind: 'simulated',
    estimate: rough.factor,
    lower: Math.max(0, ...verdicts('meets')),
    upper: Math.min(Infinity, ...verdicts('misses')),
    confidence,
    binding: rough.binding,
    trials,
    isInterrupted: isCancelled(),
  };
}

/** One job after another: only the whole knows how far it is. */
interface Counting extends SimulatedCapacityOptions {
  readonly onReplication: () => void;
}

/** The rough factor, and which target is nearest to its limit there. */
async function roughly(
  options: Counting,
): Promise<{ readonly factor: number | undefined; readonly binding: number | undefined }> {
  const { targets } = options;
  let binding: number | undefined;
  const factor = await roughFactor(async (times) => {
    const { replications } = await replicationsUntil({
      ...options,
      scenario: withDemand(options.scenario, times),
      first: FIRST_ROUGH,
      most: ROUGH_REPLICATIONS,
      isEnough() {
        options.onReplication();
        return false;
      },
      onProgress: undefined,
    });
    if (replications.length < ROUGH_REPLICATIONS) return undefined;
    const strains = targets.map((target) => strainOf(target, replications, options.scenario));
    const worst = Math.max(...strains);
    binding = strains.indexOf(worst);
    return worst;
  });
  return { factor, binding };
}

/** A target's ratio ÷ what it allows. */
function strainOf(target: Target, seen: readonly Observations[], { sizes }: Scenario): number {
  const totals = seen.map((one) => targetTotals(target, one, sizes));
  const sum = (value: (one: RatioTotals) => number) =>
    totals.reduce((all, one) => all + value(one), 0);
  const [numerator, denominator] = [sum((one) => one.numerator), sum((one) => one.denominator)];
  return numerator === 0 ? 0 : numerator / denominator / allowedRatio(target);
}

/** Simulates one demand until it is clear on which side of the targets it is, or the cap is reached. */
async function tryFactor(options: Counting, factor: number, confidence: number): Promise<Trial> {
  const { targets } = options;
  const { sizes } = options.scenario;
  const each = 1 - (1 - confidence) / targets.length;
  const tests = targets.map((target) => {
    const limit = allowedRatio(target);
    return { target, limit, sequence: createSequentialLimit({ limit, confidence: each }) };
  });
  const verdict = (): Trial['verdict'] => {
    const sides = tests.map(({ limit, sequence }) => standingOf(sequence.interval(), limit));
    if (sides.includes('misses')) return 'misses';
    return sides.every((side) => side === 'meets') ? 'meets' : 'unresolved';
  };
  let last: Trial['verdict'] = 'unresolved';
  const { replications } = await replicationsUntil({
    ...options,
    scenario: withDemand(options.scenario, factor),
    most: options.maxReplications,
    isEnough(observations) {
      options.onReplication();
      for (const { target, sequence } of tests) {
        sequence.add(targetTotals(target, observations, sizes));
      }
      last = verdict();
      return last !== 'unresolved';
    },
    onProgress: undefined,
  });
  return { factor, verdict: last, confidence, replications: replications.length };
}
