import { checkOpenShare, checkPositive } from '../argument-checks.ts';
import { meanInterval } from './mean-interval.ts';
import { jackknifeRatio, type RatioTotals } from './ratio-jackknife.ts';
import { residualsOf, type Regressor } from './regressor-basis.ts';
import { studentTQuantile } from './student-t.ts';

/** Something that was seen in every replication, and whose mean is exactly known. */
export interface Control {
  /** One a replication, in their order. */
  readonly values: readonly number[];
  readonly mean: number;
}

/** An estimate that is corrected by what chance did to the controls. Plain data. */
export interface ControlledInterval {
  readonly replications: number;
  readonly estimate: number;
  readonly confidence: number;
  /** The interval is estimate ± halfWidth; undefined for a single replication. */
  readonly halfWidth: number | undefined;
  /**
   * How many controls were used: those that are constant or a combination of others are left out, and all are
   * where fewer than four more replications than controls would remain.
   */
  readonly controls: number;
  /**
   * Variance without controls ÷ with them: so many times the replications would do the same. Below 1 where the
   * controls are of no use, each costing a degree of freedom; 1 without any.
   */
  readonly varianceReduction: number;
}

/**
 * Mean over replications by regression on controls (Lavenberg & Welch 1981): mean − Σ βᵢ (control mean − its
 * known mean), with β by least squares, and Student's t with n − k − 1 degrees of freedom, which is exact
 * for normal values. Estimating β costs the factor (n − 2) ÷ (n − k − 2) of the variance on average,
 * here as it comes out.
 *
 * @param values one a replication, at least one
 * @param controls as many values each
 * @param confidence two-sided, 0…1, such as 0.95
 * @throws RangeError unless each control has a value for each replication
 */
export function controlledMean(
  values: readonly number[],
  controls: readonly Control[],
  confidence: number,
): ControlledInterval {
  checkPositive('replications', values.length);
  return controlled(values, meanInterval(values, confidence).mean, controls, confidence);
}

/**
 * The same for a ratio of sums: controls are fitted to the jackknife's pseudo-values, and what they explain is
 * taken off the ratio itself. Undefined where there are no pseudo-values.
 *
 * @param totals one a replication, at least one, none negative
 */
export function controlledRatio(
  totals: readonly RatioTotals[],
  controls: readonly Control[],
  confidence: number,
): ControlledInterval | undefined {
  const { ratio, pseudoValues } = jackknifeRatio(totals);
  if (ratio === undefined || pseudoValues === undefined) return undefined;
  return controlled(pseudoValues, ratio, controls, confidence);
}

/** @param uncontrolled the estimate, from which the correction is taken off */
function controlled(
  values: readonly number[],
  uncontrolled: number,
  controls: readonly Control[],
  confidence: number,
): ControlledInterval {
  checkOpenShare('confidence', confidence);
  const n = values.length;
  const plain = meanInterval(values, confidence);
  const isTooMany = n <= controls.length + 3;
  const regressors = controls.map((control) => regressorOf(control, n));
  const fit = residualsOf(deviations(values, plain.mean), isTooMany ? [] : regressors);
  if (fit.used === 0 || plain.standardDeviation === 0) {
    return {
      replications: n,
      estimate: uncontrolled,
      confidence,
      halfWidth: plain.halfWidth,
      controls: 0,
      varianceReduction: 1,
    };
  }
  const degrees = n - fit.used - 1;
  const variance = (squares(fit.residuals) / degrees) * (1 / n + fit.leverage);
  return {
    replications: n,
    estimate: uncontrolled - fit.correction,
    confidence,
    halfWidth: studentTQuantile((1 + confidence) / 2, degrees) * Math.sqrt(variance),
    controls: fit.used,
    varianceReduction: plain.standardDeviation! ** 2 / n / variance,
  };
}

/** Values that differ by rounding alone are as good as constant. */
const ROUNDING = 1e-12;

function regressorOf({ values, mean }: Control, n: number): Regressor {
  if (values.length !== n) {
    throw new RangeError(
      `${n} replications need as many values of a control, not ${values.length}`,
    );
  }
  const average = values.reduce((sum, value) => sum + value, 0) / n;
  const spread = deviations(values, average);
  const isConstant = squares(spread) <= n * (ROUNDING * average) ** 2;
  return { deviations: isConstant ? new Float64Array(n) : spread, excess: average - mean };
}

function deviations(values: readonly number[], mean: number): Float64Array {
  return Float64Array.from(values, (value) => value - mean);
}

function squares(values: Float64Array): number {
  return values.reduce((sum, value) => sum + value * value, 0);
}
