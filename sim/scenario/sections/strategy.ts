import { z } from 'zod';
import { either, isBare } from '../../distributions/either.ts';
import { STRATEGIES } from '../../../machines/allocation/registry.ts';
import { WITHIN_RULES } from '../../../machines/allocation/within/registry.ts';
import type { StrategySpec } from '../scenario.ts';

const within = z
  .enum(WITHIN_RULES.map(({ name }) => name))
  .default(WITHIN_RULES[0]!.name)
  .describe('Which free compartment of the chosen size is taken.');

/** One schema for each strategy of the registry: its name, `within`, and its own options. */
const [firstStrategy, ...otherStrategies] = STRATEGIES.map(({ name, summary, options }) =>
  z.strictObject({ name: z.literal(name), within, ...options.shape }).describe(summary),
);

const withOptions = z
  .discriminatedUnion('name', [firstStrategy!, ...otherStrategies])
  .transform(({ name, within, ...options }): StrategySpec => ({ name, within, options }));

const nameAlone = z
  .enum(STRATEGIES.map(({ name }) => name))
  .transform((name) => withOptions.parse({ name }));

/** A strategy with its options as a map, or its bare name. */
export const strategy = either<StrategySpec>(withOptions, nameAlone, isBare);
