import { z } from 'zod';
import { withConsistency } from './consistency.ts';
import { scenarioDocument, type ScenarioDocument } from './document.ts';
import type { Scenario } from './scenario.ts';
import { defaultWarmUpDays } from './warm-up.ts';

/**
 * The schema of a scenario file: what people write goes in, a Scenario comes out. read-scenario.ts is
 * the way to use it that also says where in the file a problem is.
 */
export const scenarioSchema: z.ZodType<Scenario, unknown> = withConsistency(
  scenarioDocument,
).transform((document, context) =>
  // zod transforms what has unknown keys, too.
  context.issues.length === 0 ? toScenario(document) : z.NEVER,
);

function toScenario(document: ScenarioDocument): Scenario {
  const { mix, pickupDelay, start, warmUp, costs } = document;
  const { sizes, columns } = document.bank;
  const { forgotten, token } = document;
  const mixBySize = sizes.map(({ name }) => mix?.[name] ?? 1);
  const delayBySize = sizes.map(({ name }) =>
    'all' in pickupDelay ? pickupDelay.all : pickupDelay.bySize[name]!,
  );
  return {
    name: document.name,
    description: document.description,
    startMs: start,
    days: document.days,
    warmUpDays:
      warmUp ?? defaultWarmUpDays({ mix: mixBySize, pickupDelay: delayBySize, forgotten, token }),
    replications: document.replications,
    seed: document.seed,
    sizes,
    columns: columns && { ...columns, slots: sizes.map(({ name }) => columns.slots[name]!) },
    strategy: document.strategy,
    mix: mixBySize,
    arrivals: document.arrivals,
    season: document.season,
    dayFactor: document.dayFactor,
    pickupDelay: delayBySize,
    forgotten,
    wrongCodes: document.wrongCodes,
    pickupHours: document.pickupHours,
    deposit: document.deposit,
    token,
    staff: document.staff,
    faults: document.faults,
    costs: costs && {
      ...costs,
      compartments: sizes.map(({ name }) =>
        'all' in costs.compartments ? costs.compartments.all : costs.compartments.bySize[name]!,
      ),
    },
  };
}
