import { spanOf } from '../../simulation/span.ts';
import type { Observations } from '../../simulation/observations.ts';
import type { Control } from '../../statistics/control-variates.ts';
import { meanArrivals } from '../../traffic/mean-arrivals.ts';
import { TWINS } from '../../twins/registry.ts';
import type { Reduction } from './reduction.ts';

/** A blocking probability as each replication tells it, and what explains the chance in that. */
export interface Measure {
  /** Of one replication; its mean is the blocking probability. */
  value(seen: Observations): number;
  /** What was counted, in place of what was to be expected, adds so much to it. On average that is 0, exactly. */
  surplus(seen: Observations): number;
  readonly controls: readonly ControlMeasure[];
}

export interface ControlMeasure {
  value(seen: Observations): number;
  /** Exactly known. */
  readonly mean: number;
}

export interface BlockingMeasures {
  readonly total: Measure;
  /** Undefined for a size of which there are no parcels. */
  readonly sizes: readonly (Measure | undefined)[];
}

/** Expected rejections over expected parcels, both of the observed time. */
export function measuresOf(reduction: Reduction): BlockingMeasures {
  const { facts, controls } = reduction;
  const { scenario, sizes } = facts;
  const { mix, startMs } = scenario;
  const { fromMs, endMs } = spanOf(scenario);
  const { hours, visits } = meanArrivals(scenario, fromMs, endMs);
  const parcels = sum(
    [...hours, ...visits].map((come) => (come.atMs < startMs ? 0 : come.parcels)),
  );
  const known = controls.map((control) => ({ control, means: TWINS[control.name].means(facts) }));

  /** @param size of which the blocking is explained; all together if left out */
  function controlMeasure(
    { control, means }: (typeof known)[number],
    size?: number,
  ): ControlMeasure {
    const isOwn = size !== undefined && !control.isPooled(facts);
    const weights = control.name === 'endless' ? sizes.map(() => 1) : mix;
    const valueOf = (values: readonly number[]) =>
      isOwn ? values[size]! : sum(values.map((value, index) => value * weights[index]!));
    return { value: ({ twins }) => valueOf(twins![control.name]!), mean: valueOf(means) };
  }

  return {
    total: {
      value: (seen) => sum(seen.expectedRejections!) / parcels,
      surplus: (seen) => sum(seen.sizes.map((_, size) => surplusOf(seen, size))) / parcels,
      controls: known.map((each) => controlMeasure(each)),
    },
    sizes: mix.map((share, size) =>
      share === 0
        ? undefined
        : {
            value: (seen) => seen.expectedRejections![size]! / (share * parcels),
            surplus: (seen) => surplusOf(seen, size) / (share * parcels),
            controls: known.map((each) => controlMeasure(each, size)),
          },
    ),
  };
}

/** What replications saw of a measure, in their order. */
export interface Series {
  readonly values: readonly number[];
  readonly surplus: readonly number[];
  /** The most helpful first. */
  readonly controls: readonly Control[];
}

export function seriesOf(
  { value, surplus, controls }: Measure,
  seen: readonly Observations[],
): Series {
  return {
    values: seen.map(value),
    surplus: seen.map(surplus),
    controls: controls.map((control) => ({ values: seen.map(control.value), mean: control.mean })),
  };
}

function surplusOf({ sizes, expectedRejections }: Observations, size: number): number {
  return sizes[size]!.rejected - expectedRejections![size]!;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
