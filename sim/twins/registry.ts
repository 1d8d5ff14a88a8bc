import { erlangB } from '../theory/erlang-b.ts';
import { repack } from '../theory/repack.ts';
import { poissonQuantile } from '../special-functions/poisson-quantile.ts';
import { EndlessTwin } from './endless-twin.ts';
import { exactRule, type LossRule, repackRule } from './loss-rule.ts';
import { LossTwin } from './loss-twin.ts';
import { stationaryCounts } from './stationary-counts.ts';
import type { TwinModel } from './twin-model.ts';
import type { ObservedTime, Twin } from './twin.ts';

/** A kind of twin: how it is made, how it begins, and what its values are on average. */
export interface TwinKind {
  create(model: TwinModel, fromMs: number, observed: ObservedTime): Twin;
  /** Parcels of each size that are inside at its start, drawn from its long run: it has no warm-up. */
  startingCounts(model: TwinModel, uniform: () => number): number[];
  /** Exact mean of the values. */
  means(model: TwinModel): readonly number[];
}

/** Every kind of twin by its name in results. */
export const TWINS = {
  /** Parcels may be moved to other compartments at any time. */
  repack: lossTwin(repackRule, (bank) => repack(bank).blocking),
  /** Every size keeps to itself. */
  exact: lossTwin(exactRule, ({ loads, compartments }) =>
    loads.map((load, size) => erlangB(load, compartments[size]!)),
  ),
  /** Never full. */
  endless: {
    create: ({ loads }, _, observed) => new EndlessTwin(loads.length, observed),
    startingCounts: ({ loads }, uniform) => loads.map((load) => poissonQuantile(load, uniform())),
    means: ({ loads }) => loads,
  },
} satisfies Readonly<Record<string, TwinKind>>;

export type TwinName = keyof typeof TWINS;

function lossTwin(
  ruleOf: (compartments: readonly number[]) => LossRule,
  means: TwinKind['means'],
): TwinKind {
  return {
    create: ({ compartments }, fromMs, observed) =>
      new LossTwin(ruleOf(compartments), fromMs, observed),
    startingCounts: ({ compartments, loads }, uniform) =>
      stationaryCounts(ruleOf(compartments), loads, uniform),
    means,
  };
}
