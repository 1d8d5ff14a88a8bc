import { controlledMean } from '../../statistics/control-variates.ts';
import { meanInterval } from '../../statistics/mean-interval.ts';
import { ratioInterval } from '../../statistics/ratio-interval.ts';
import { jackknifeRatio, type RatioTotals } from '../../statistics/ratio-jackknife.ts';
import type { TwinName } from '../../twins/registry.ts';
import { blockingTotals, sizeBlockingTotals } from '../comparison/blocking-totals.ts';
import type { Study } from '../study.ts';
import { type Measure, measuresOf, type Series, seriesOf } from './measures.ts';
import { reductionOf } from './reduction.ts';

/** A blocking probability with less variance than rejected ÷ offered has. Plain data. */
export interface ImprovedInterval {
  readonly estimate: number;
  readonly confidence: number;
  /** The interval is estimate ± halfWidth. */
  readonly halfWidth: number;
  /** Variance of rejected ÷ offered ÷ variance of this: so many times the replications would do the same. */
  readonly varianceReduction: number;
}

export interface ImprovedBlocking {
  /** What was used: time averages, and twins as controls. */
  readonly by: readonly ('time-average' | TwinName)[];
  /** One entry a size, smallest first; null where there is none: few were rejected, or nothing says how surely. */
  readonly sizes: readonly (ImprovedInterval | null)[];
  readonly total: ImprovedInterval | null;
}

/**
 * With so many replications the first control, and the second, is worth its degree of freedom. The first takes
 * off most of the variance, the second some per cent of what is left.
 */
const LEAST_REPLICATIONS = [5, 30] as const;

/**
 * Blocking by time averages and twins as controls, where the scenario allows it and the replications observed
 * what it takes. Where rejections are few the plain estimate has an interval that is not symmetric, and this
 * one would promise too much.
 */
export function improvedBlocking(study: Study, confidence: number): ImprovedBlocking | undefined {
  const { scenario, replications } = study;
  if (replications.some((one) => one.expectedRejections === undefined)) return undefined;
  const reduction = reductionOf(scenario);
  if (!reduction.isOfUse) return undefined;
  const measures = measuresOf(reduction);
  const used = controlsWorth(replications.length, reduction.controls);
  const improve = (measure: Measure | undefined, totals: readonly RatioTotals[]) =>
    measure === undefined ? null : improved(seriesOf(measure, replications), totals, confidence);
  return {
    by: [
      ...(reduction.isTimeAverage ? (['time-average'] as const) : []),
      ...used.map(({ name }) => name),
    ],
    sizes: scenario.sizes.map(({ name }, size) =>
      improve(measures.sizes[size], sizeBlockingTotals(study, name)!),
    ),
    total: improve(measures.total, blockingTotals(study)),
  };
}

/** As many of the controls, the most helpful first, as so many replications can pay for. */
export function controlsWorth<C>(replications: number, controls: readonly C[]): readonly C[] {
  const room = LEAST_REPLICATIONS.filter((least) => replications >= least).length;
  return controls.slice(0, room);
}

function improved(
  { values, controls }: Series,
  totals: readonly RatioTotals[],
  confidence: number,
): ImprovedInterval | null {
  if (ratioInterval(totals, confidence).method !== 'jackknife') return null;
  const used = controlsWorth(values.length, controls);
  const { estimate, halfWidth, varianceReduction } = controlledMean(values, used, confidence);
  const counted = meanInterval(jackknifeRatio(totals).pseudoValues!, confidence);
  const expected = meanInterval(values, confidence);
  const byExpectation = (counted.standardDeviation! / expected.standardDeviation!) ** 2;
  return {
    estimate,
    confidence,
    halfWidth: halfWidth!,
    varianceReduction: byExpectation * varianceReduction,
  };
}
