import { type Facts, factsOf } from '../../known/facts.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import { CONTROLS, type Reducer, TIME_AVERAGE, type TwinControl } from './controls.ts';

/** `auto`: whatever a scenario allows. */
export type VarianceReduction = 'auto' | 'none';

/** What takes variance out of a scenario's blocking, and what cannot. */
export interface Reduction {
  readonly facts: Facts;
  /** Something is used. */
  readonly isOfUse: boolean;
  /** Time averages stand in for the counts of single parcels. */
  readonly isTimeAverage: boolean;
  /** In the order in which they are added. */
  readonly controls: readonly TwinControl[];
  /** Whatever is not used, each with everything that stands in its way. */
  readonly without: readonly { readonly name: string; readonly because: readonly string[] }[];
}

/**
 * Decided by the scenario alone, never by what was seen: whoever chooses the controls that make an interval
 * shortest has one that is too short.
 */
export function reductionOf(scenario: Scenario): Reduction {
  const facts = factsOf(scenario);
  const because = ({ obstacles }: Reducer) =>
    obstacles.map((obstacle) => obstacle(facts)).filter((sentence) => sentence !== undefined);
  const isUsed = (reducer: Reducer) => because(reducer).length === 0;
  const isTimeAverage = isUsed(TIME_AVERAGE);
  const controls = CONTROLS.filter(isUsed);
  return {
    facts,
    isOfUse: isTimeAverage || controls.length > 0,
    isTimeAverage,
    controls,
    without: [TIME_AVERAGE, ...CONTROLS]
      .filter((reducer) => !isUsed(reducer))
      .map((reducer) => ({ name: reducer.name, because: because(reducer) })),
  };
}
