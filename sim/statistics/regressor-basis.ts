/** A variable that others are explained by. */
export interface Regressor {
  /** From its average; one a replication. */
  readonly deviations: Float64Array;
  /** Its average − its known mean. */
  readonly excess: number;
}

export interface Fit {
  /** What the regressors leave unexplained. */
  readonly residuals: Float64Array;
  /** Σ βᵢ · excess of regressor i, β by least squares. */
  readonly correction: number;
  /** excess' (X'X)⁻¹ excess: what the error of β adds to 1/n. */
  readonly leverage: number;
  /** How many regressors there are that are not combinations of others. */
  readonly used: number;
}

/** What is left of a regressor beside others is rounding below this share of its length. */
const COLLINEAR = 1e-7;

/**
 * Least squares by modified Gram–Schmidt with pivoting (Björck 1996): of the regressors that remain the one
 * with the largest part of its own that is not yet explained is next, and all others are freed of it, their
 * excess along with them. Then β itself is not needed.
 *
 * @param values deviations from their mean
 * @param regressors with as many deviations each
 */
export function residualsOf(values: Float64Array, regressors: readonly Regressor[]): Fit {
  const residuals = values.slice();
  let remaining = regressors.map((regressor) => ({
    rest: regressor.deviations.slice(),
    excess: regressor.excess,
    length: norm(regressor.deviations),
  }));
  let [correction, leverage, used] = [0, 0, 0];
  for (;;) {
    remaining = remaining.filter(({ rest, length }) => norm(rest) > COLLINEAR * length);
    const next = mostUnexplained(remaining);
    if (next === undefined) return { residuals, correction, leverage, used };
    remaining = remaining.filter((regressor) => regressor !== next);
    const length = norm(next.rest);
    const direction = next.rest.map((value) => value / length);
    const excess = next.excess / length;
    correction += removeAlong(direction, residuals) * excess;
    leverage += excess * excess;
    for (const regressor of remaining) {
      regressor.excess -= removeAlong(direction, regressor.rest) * excess;
    }
    used++;
  }
}

interface Remaining {
  readonly rest: Float64Array;
  readonly length: number;
}

function mostUnexplained<R extends Remaining>(regressors: readonly R[]): R | undefined {
  const share = ({ rest, length }: R) => norm(rest) / length;
  return regressors.reduce<R | undefined>(
    (best, each) => (best === undefined || share(each) > share(best) ? each : best),
    undefined,
  );
}

/** Takes the part along a direction of length 1 out of a vector, and says how long it was. */
function removeAlong(direction: Float64Array, vector: Float64Array): number {
  const length = vector.reduce((sum, value, index) => sum + value * direction[index]!, 0);
  direction.forEach((value, index) => {
    vector[index]! -= length * value;
  });
  return length;
}

function norm(vector: Float64Array): number {
  return Math.sqrt(vector.reduce((sum, value) => sum + value * value, 0));
}
