import type { DistributionSpec } from './distribution.ts';

/** Parameters in the unit of what is drawn; all others have no unit. */
const QUANTITIES = new Set(['mean', 'from', 'to', 'value']);

/** The distribution of so many times what one draws: every quantile is multiplied. Not for counts such as Poisson's. */
export function scaledDistribution(spec: DistributionSpec, factor: number): DistributionSpec {
  return Object.fromEntries(
    Object.entries(spec).map(([name, parameters]) => [name, scaled(parameters, factor, true)]),
  );
}

function scaled(value: unknown, factor: number, isQuantity: boolean): unknown {
  if (typeof value === 'number') return isQuantity ? value * factor : value;
  if (Array.isArray(value)) return value.map((each) => scaled(each, factor, isQuantity));
  return Object.fromEntries(
    Object.entries(value as object).map(([key, each]) => [
      key,
      scaled(each, factor, QUANTITIES.has(key)),
    ]),
  );
}
