import { z } from 'zod';
import type { DistributionDefinition, NumberSchema, Support } from './definition.ts';
import { deterministic } from './deterministic.ts';
import { discrete } from './discrete.ts';
import type { Distribution, DistributionSpec } from './distribution.ts';
import { either, isBare } from './either.ts';
import { exponential } from './exponential.ts';
import { gamma } from './gamma.ts';
import { lognormal } from './lognormal.ts';
import { poisson } from './poisson.ts';
import { uniform } from './uniform.ts';
import { weibull } from './weibull.ts';

/** Every distribution that a scenario may name. A new one is its own file and a line here. */
export const DISTRIBUTIONS: readonly DistributionDefinition[] = [
  deterministic,
  discrete,
  exponential,
  lognormal,
  gamma,
  weibull,
  uniform,
  poisson,
];

/** @param spec as distributionSchema gave it; throws on anything else */
export function createDistribution(spec: DistributionSpec): Distribution {
  const [entry, ...others] = Object.entries(spec);
  const definition = DISTRIBUTIONS.find(({ name }) => name === entry?.[0]);
  if (entry === undefined || definition === undefined || others.length > 0) {
    throw new Error(`not the spec of one distribution: ${JSON.stringify(spec)}`);
  }
  return definition.create(entry[1]);
}

/**
 * The schema of a distribution as people write it: `{ lognormal: { mean: 31.6 h, cv: 1 } }`, or a bare
 * quantity that never varies. Its output is a DistributionSpec of plain numbers.
 * @param quantity reads what is drawn, and its mean
 * @param ratio reads what has no dimension: shares, cv, shape
 * @param support what may be drawn: `continuous` (durations, factors) or `counts` (whole numbers);
 *   left out: both
 */
export function distributionSchema(
  quantity: NumberSchema,
  ratio: NumberSchema,
  support?: Exclude<Support, 'given'>,
): z.ZodType<DistributionSpec, unknown> {
  const wholeNumber = quantity.refine(Number.isInteger, 'a whole number is needed');
  const given = support === 'counts' ? wholeNumber : quantity;
  const definitions = DISTRIBUTIONS.filter(
    (each) => support === undefined || each.support === support || each.support === 'given',
  );
  const parameters = definitions.map((each) => {
    const schema = each.parameters(each.support === 'given' ? given : quantity, ratio);
    return [each.name, schema.describe(each.summary).optional()] as const;
  });
  const names = definitions.map(({ name }) => name).join(', ');
  const named = z
    .strictObject(Object.fromEntries(parameters), {
      error: ({ code }) =>
        code === 'unrecognized_keys' ? `unknown distribution; known are ${names}` : undefined,
    })
    .refine((spec) => Object.keys(spec).length === 1, {
      error: `exactly one distribution is needed: ${names}`,
      // An unknown name says enough by itself.
      when: ({ issues }) => issues.length === 0,
    })
    .meta({ minProperties: 1, maxProperties: 1 });
  const bare = given.transform((value) => ({ deterministic: value }));
  return either(named, bare, isBare);
}
