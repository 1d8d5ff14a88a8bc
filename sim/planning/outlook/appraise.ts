import { blockingTotals, sizeBlockingTotals } from '../../experiment/comparison/blocking-totals.ts';
import { type ExperimentOptions, runExperiment } from '../../experiment/experiment.ts';
import type { Study } from '../../experiment/study.ts';
import { type ExactValues, exactValues } from '../../known/what-is-known.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import { ratioInterval } from '../../statistics/ratio-interval.ts';
import { pairedDifference } from '../../statistics/paired-difference.ts';
import type { RatioTotals } from '../../statistics/ratio-jackknife.ts';
import { exactRatio, targetTotals } from '../target/target-ratio.ts';
import type { Target } from '../target/target.ts';
import type { Appraisal, Measure } from './appraisal.ts';

export interface AppraiseOptions extends ExperimentOptions {
  readonly targets: readonly Target[];
  /** Of each interval, 0…1. */
  readonly confidence: number;
}

type Alone = Omit<Appraisal, 'differences'>;

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
  const alone = scenarios.map((scenario, index) => {
    const exact = known[index];
    if (exact !== undefined) return exactly(scenario, targets, exact);
    const study = studies[unknown.indexOf(scenario)]!;
    return study.replications.length === 0 ? undefined : simulated(study, options);
  });
  const studyOf = (index: number) => studies[unknown.indexOf(scenarios[index]!)];
  return alone.map((appraisal, index) => {
    const [first] = alone;
    if (appraisal === undefined || first === undefined) return undefined;
    const pair = [studyOf(index), studyOf(0)] as const;
    return { ...appraisal, differences: differencesOf([appraisal, first], pair, options) };
  });
}

/** Of what each target limits; unknown where one of the two is exact and the other is not. */
function differencesOf(
  [one, other]: readonly [Alone, Alone],
  [study, otherStudy]: readonly [Study | undefined, Study | undefined],
  { targets, confidence }: AppraiseOptions,
): Measure[] {
  return targets.map((target, index): Measure => {
    if (one.rule !== undefined && other.rule !== undefined) {
      return certain(one.targets[index]!.ratio! - other.targets[index]!.ratio!);
    }
    if (study === undefined || otherStudy === undefined) return UNKNOWN;
    const many = Math.min(study.replications.length, otherStudy.replications.length);
    const totals = ({ scenario, replications }: Study) =>
      replications.slice(0, many).map((each) => targetTotals(target, each, scenario.sizes));
    const { difference, halfWidth } = pairedDifference(
      totals(study),
      totals(otherStudy),
      confidence,
    );
    if (difference === undefined || halfWidth === undefined) {
      return { ...UNKNOWN, ratio: difference };
    }
    return { ratio: difference, lower: difference - halfWidth, upper: difference + halfWidth };
  });
}

function exactly(scenario: Scenario, targets: readonly Target[], known: ExactValues): Alone {
  return {
    rule: known.rule,
    targets: targets.map((target) => certain(exactRatio(target, known, scenario.sizes)!)),
    sizes: known.sizes.map(certain),
    total: certain(known.total),
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
  };
}
