import { blockingOf } from '../../experiment/blocking.ts';
import { blockingTotals, sizeBlockingTotals } from '../../experiment/comparison/blocking-totals.ts';
import { type ExperimentOptions, runExperiment } from '../../experiment/experiment.ts';
import type { Study } from '../../experiment/study.ts';
import { type ExactValues, exactValues } from '../../known/what-is-known.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import type { Observations } from '../../simulation/observations.ts';
import { ratioInterval } from '../../statistics/ratio-interval.ts';
import { pairedDifference } from '../../statistics/paired-difference.ts';
import type { RatioTotals } from '../../statistics/ratio-jackknife.ts';
import { DAY_MS } from '../../traffic/civil-time.ts';
import { expectedPerDay } from '../../traffic/expected-per-day.ts';
import { exactRatio, targetTotals } from '../target/target-ratio.ts';
import type { Target } from '../target/target.ts';
import type { Appraisal, Measure } from './appraisal.ts';

export interface AppraiseOptions extends ExperimentOptions {
  readonly targets: readonly Target[];
  /** Of each interval, 0…1. */
  readonly confidence: number;
}

type Alone = Omit<Appraisal, 'differences' | 'moreRejectedPerDay'>;

const UNKNOWN: Measure = { ratio: undefined, lower: undefined, upper: undefined };

/** Many banks are appraised at once, so that a chain must be quick. */
const LIMITS = { maxStates: 20_000 };

/**
 * How each bank does in its world: exactly where that is known, otherwise with as many replications as its scenario
 * asks for, all with common random numbers. Each interval holds by itself.
 *
 * @returns one for each scenario; undefined for those of which, or of the first of which, no replication was finished
 *   before it was cancelled
 */
export async function appraise(options: AppraiseOptions): Promise<(Appraisal | undefined)[]> {
  const { scenarios, targets } = options;
  const isKnowable = targets.every(({ kind }) => kind === 'blocking');
  const known = scenarios.map((scenario) =>
    isKnowable ? exactValues(scenario, LIMITS) : undefined,
  );
  const unknown = scenarios.filter((_, index) => known[index] === undefined);
  const studies =
    unknown.length === 0 ? [] : await runExperiment({ ...options, scenarios: unknown });
  const seen = scenarios.map((scenario, index): Seen => {
    const exact = known[index];
    if (exact !== undefined) return { alone: exactly(scenario, targets, exact) };
    const study = studies[unknown.indexOf(scenario)]!;
    return study.replications.length === 0 ? {} : { study, alone: simulated(study, options) };
  });
  return seen.map((each) => inPair(each, seen[0]!, options));
}

/** A bank in its world; without `study` it is exact, without either nothing is known. */
interface Seen {
  readonly alone?: Alone;
  readonly study?: Study;
}

function inPair(one: Seen, first: Seen, { targets, confidence }: AppraiseOptions) {
  if (one.alone === undefined || first.alone === undefined) return undefined;
  const [own, other] = [one.alone, first.alone];
  const less = (
    measureOf: (alone: Alone) => Measure,
    totalsOf: (observations: Observations) => RatioTotals,
  ): Measure => {
    if (own.rule !== undefined && other.rule !== undefined) {
      return certain(measureOf(own).ratio! - measureOf(other).ratio!);
    }
    if (one.study === undefined || first.study === undefined) return UNKNOWN;
    return lessInPairs(one.study, first.study, { totalsOf, confidence });
  };
  return {
    ...own,
    differences: targets.map((target, index) =>
      less(
        (alone) => alone.targets[index]!,
        (observations) => targetTotals(target, observations, one.study!.scenario.sizes),
      ),
    ),
    moreRejectedPerDay: less((alone) => alone.rejectedPerDay, rejectedPerDay),
  };
}

function lessInPairs(
  one: Study,
  other: Study,
  {
    totalsOf,
    confidence,
  }: {
    readonly totalsOf: (observations: Observations) => RatioTotals;
    readonly confidence: number;
  },
): Measure {
  const pairs = Math.min(one.replications.length, other.replications.length);
  const totals = ({ replications }: Study) => replications.slice(0, pairs).map(totalsOf);
  const { difference, halfWidth } = pairedDifference(totals(one), totals(other), confidence);
  if (difference === undefined || halfWidth === undefined) {
    return { ...UNKNOWN, ratio: difference };
  }
  return { ratio: difference, lower: difference - halfWidth, upper: difference + halfWidth };
}

function exactly(scenario: Scenario, targets: readonly Target[], known: ExactValues): Alone {
  return {
    rule: known.rule,
    targets: targets.map((target) => certain(exactRatio(target, known, scenario.sizes)!)),
    sizes: known.sizes.map(certain),
    total: certain(known.total),
    rejectedPerDay: certain(known.total * expectedPerDay(scenario)),
  };
}

function certain(ratio: number): Measure {
  return { ratio, lower: ratio, upper: ratio };
}

function simulated(study: Study, { targets, confidence }: AppraiseOptions): Alone {
  const { scenario, replications } = study;
  const measure = (totals: readonly RatioTotals[]): Measure => {
    const { ratio, lower, upper } = ratioInterval(totals, confidence);
    return { ratio, lower, upper };
  };
  return {
    rule: undefined,
    targets: targets.map((target) =>
      measure(replications.map((one) => targetTotals(target, one, scenario.sizes))),
    ),
    sizes: scenario.sizes.map(({ name }) => measure(sizeBlockingTotals(study, name)!)),
    total: measure(blockingTotals(study)),
    rejectedPerDay: measure(replications.map(rejectedPerDay)),
  };
}

function rejectedPerDay(observations: Observations): RatioTotals {
  return {
    numerator: blockingOf(observations).numerator,
    denominator: observations.observedMs / DAY_MS,
  };
}
