import { reachedAt } from '../../../sim/planning/capacity/growth.ts';
import { wordTarget } from '../../../sim/planning/target/target.ts';
import { expectedPerDay } from '../../../sim/traffic/expected-per-day.ts';
import { VERSION } from '../../version.ts';
import { type CapacityAnswer, factorsOf } from './capacity-answer.ts';

/** A bank's capacity as one JSON document (docs/planning.md); what has no end is null. */
export function capacityResults({ scenario, targets, capacity, growth }: CapacityAnswer) {
  const { lower, upper } = factorsOf(capacity);
  const perDay = expectedPerDay(scenario);
  return {
    pigeonhole: VERSION,
    scenario,
    targets: targets.map((target) => ({ text: wordTarget(target), ...target })),
    capacity,
    parcelsPerDay: { now: perDay, lower: perDay * lower, upper: perDay * upper },
    growth:
      growth === undefined
        ? undefined
        : {
            perYear: growth,
            exceeded: {
              from: reachedAt(lower, growth, scenario.startMs),
              until: reachedAt(upper, growth, scenario.startMs),
            },
          },
  };
}
