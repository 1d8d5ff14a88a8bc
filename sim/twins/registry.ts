import { erlangB } from '../theory/erlang-b.ts';
import { repack } from '../theory/repack.ts';
import type { Facts } from '../known/facts.ts';
import { EndlessTwin } from './endless-twin.ts';
import { exactRule, type LossRule, repackRule } from './loss-rule.ts';
import { LossTwin } from './loss-twin.ts';
import { meanInside } from './mean-inside.ts';
import { stationaryCounts } from './stationary-counts.ts';
import { type TwinModel, twinModelOf } from './twin-model.ts';
import type { ObservedTime, Twin } from './twin.ts';

/** A kind of twin: how it is made, how it begins, and what its values are on average. */
export interface TwinKind {
  create(model: TwinModel, fromMs: number, observed: ObservedTime): Twin;
  /**
   * Parcels of each size that are inside at its start, drawn from its long run where its mean is known only
   * of that: it has no warm-up then. Empty if left out.
   */
  startingCounts?(model: TwinModel, uniform: () => number): number[];
  /** Exact mean of the values. */
  means(facts: Facts): readonly number[];
}

/** Every kind of twin by its name in results. */
export const TWINS = {
  /** Parcels may be moved to other compartments at any time. */
  repack: lossTwin(repackRule, (bank) => repack({ ...bank, arrivalRates: bank.stays }).blocking),
  /** Every size keeps to itself. */
  exact: lossTwin(exactRule, ({ loads, compartments }) =>
    loads.map((load, size) => erlangB(load, compartments[size]!)),
  ),
  /** Never full. */
  endless: {
    create: ({ loads }, _, observed) => new EndlessTwin(loads.length, observed),
    means: (facts) => {
      const { holds, stays } = twinModelOf(facts);
      return meanInside(facts.scenario, stays, holds);
    },
  },
} satisfies Readonly<Record<string, TwinKind>>;

export type TwinName = keyof typeof TWINS;

function lossTwin(
  ruleOf: (compartments: readonly number[]) => LossRule,
  means: (model: TwinModel) => readonly number[],
): TwinKind {
  return {
    create: ({ compartments }, fromMs, observed) =>
      new LossTwin(ruleOf(compartments), fromMs, observed),
    startingCounts: ({ compartments, loads }, uniform) =>
      stationaryCounts(ruleOf(compartments), loads, uniform),
    means: (facts) => means(twinModelOf(facts)),
  };
}
