import { type PairedDifference, pairedDifference } from '../../statistics/paired-difference.ts';
import { estimate, type StudyEstimates } from '../estimates.ts';
import type { Study } from '../study.ts';
import { type BlockingMeasures, measuresOf, seriesOf } from '../variance/measures.ts';
import { reductionOf } from '../variance/reduction.ts';
import { blockingTotals, sizeBlockingTotals } from './blocking-totals.ts';
import { FEWEST_REPLICATIONS, improvedDifference } from './improved-difference.ts';

/** A study that is compared, with what its blocking can be told by. */
export interface Contender {
  readonly study: Study;
  readonly estimates: StudyEstimates;
  /** Undefined where there is no improved estimate. */
  readonly measures: BlockingMeasures | undefined;
}

export function contenderOf(study: Study, confidence: number): Contender {
  const estimates = estimate(study, confidence);
  const measures = estimates.improved && measuresOf(reductionOf(study.scenario));
  return { study, estimates, measures };
}

/** A difference of blocking probabilities, and of which of their estimates. */
export interface BlockingComparison extends PairedDifference {
  readonly of: 'blocking' | 'improved';
}

/** Whether there is an improved estimate of all parcels, and of its differences. */
export function isImproved({ estimates: { replications, improved } }: Contender): boolean {
  return replications >= FEWEST_REPLICATIONS && (improved?.total ?? null) !== null;
}

/** Of all parcels: the first − the second. */
export function totalDifference(
  first: Contender,
  second: Contender,
  of: BlockingComparison['of'],
  confidence: number,
): BlockingComparison {
  if (of === 'blocking') {
    const [a, b] = [blockingTotals(first.study), blockingTotals(second.study)];
    return { of, ...pairedDifference(a, b, confidence) };
  }
  const [a, b] = [first, second].map(({ measures, study }) =>
    seriesOf(measures!.total, study.replications),
  );
  return { of, ...improvedDifference(a!, b!, confidence) };
}

/** Of the size of that name, if both have it: improved if both are. */
export function sizeDifference(
  first: Contender,
  second: Contender,
  name: string,
  confidence: number,
): BlockingComparison | undefined {
  const contenders = [first, second];
  const [a, b] = contenders.map(({ study }) => sizeBlockingTotals(study, name));
  if (a === undefined || b === undefined) return undefined;
  const indexIn = ({ study }: Contender) =>
    study.scenario.sizes.findIndex((size) => size.name === name);
  const areImproved =
    contenders[0]!.estimates.replications >= FEWEST_REPLICATIONS &&
    contenders.every((each) => each.estimates.improved?.sizes[indexIn(each)]);
  if (!areImproved) return { of: 'blocking', ...pairedDifference(a, b, confidence) };
  const [mine, other] = contenders.map((each) =>
    seriesOf(each.measures!.sizes[indexIn(each)]!, each.study.replications),
  );
  return { of: 'improved', ...improvedDifference(mine!, other!, confidence) };
}
