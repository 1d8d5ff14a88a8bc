import type { Observations } from '../../simulation/observations.ts';
import { type Control, controlledMean } from '../../statistics/control-variates.ts';
import { meanInterval } from '../../statistics/mean-interval.ts';
import { ratioInterval } from '../../statistics/ratio-interval.ts';
import { jackknifeRatio, type RatioTotals } from '../../statistics/ratio-jackknife.ts';
import { TWINS, type TwinName } from '../../twins/registry.ts';
import { twinModelOf } from '../../twins/twin-model.ts';
import { blockingTotals, sizeBlockingTotals } from '../comparison/blocking-totals.ts';
import type { Study } from '../study.ts';
import type { TwinControl } from './controls.ts';
import { type Reduction, reductionOf } from './reduction.ts';

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
  if (replications.some(({ blockedShares }) => blockedShares === undefined)) return undefined;
  const reduction = reductionOf(scenario);
  if (!reduction.isTimeAverage) return undefined;
  const room = LEAST_REPLICATIONS.filter((least) => replications.length >= least).length;
  const controls = reduction.controls.slice(0, room);
  const improve = (
    totals: readonly RatioTotals[],
    sharesOf: (one: Observations) => number,
    size?: number,
  ) =>
    improved({
      totals,
      shares: replications.map(sharesOf),
      controls: controls.map((control) => controlOf(control, reduction, replications, size)),
      confidence,
    });
  return {
    by: ['time-average', ...controls.map(({ name }) => name)],
    sizes: scenario.sizes.map(({ name }, size) =>
      improve(sizeBlockingTotals(study, name)!, (one) => one.blockedShares![size]!, size),
    ),
    total: improve(blockingTotals(study), (one) => weighted(one.blockedShares!, scenario.mix)),
  };
}

function improved({
  totals,
  shares,
  controls,
  confidence,
}: {
  readonly totals: readonly RatioTotals[];
  readonly shares: readonly number[];
  readonly controls: readonly Control[];
  readonly confidence: number;
}): ImprovedInterval | null {
  if (ratioInterval(totals, confidence).method !== 'jackknife') return null;
  const { estimate, halfWidth, varianceReduction } = controlledMean(shares, controls, confidence);
  const counted = meanInterval(jackknifeRatio(totals).pseudoValues!, confidence);
  const timed = meanInterval(shares, confidence);
  const byTime = (counted.standardDeviation! / timed.standardDeviation!) ** 2;
  return {
    estimate,
    confidence,
    halfWidth: halfWidth!,
    varianceReduction: byTime * varianceReduction,
  };
}

/** @param size of which the blocking is explained; all together if left out */
function controlOf(
  { name, isPooled }: TwinControl,
  { facts }: Reduction,
  replications: readonly Observations[],
  size?: number,
): Control {
  const isOwn = size !== undefined && !isPooled(facts);
  const weights = name === 'endless' ? facts.sizes.map(() => 1) : facts.scenario.mix;
  const valueOf = (values: readonly number[]) =>
    isOwn ? values[size]! : weighted(values, weights);
  return {
    values: replications.map(({ twins }) => valueOf(twins![name]!)),
    mean: valueOf(TWINS[name].means(twinModelOf(facts))),
  };
}

function weighted(values: readonly number[], weights: readonly number[]): number {
  return values.reduce((sum, value, index) => sum + value * weights[index]!, 0);
}
