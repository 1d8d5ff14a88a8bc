import { distributionSchema } from '../../distributions/registry.ts';
import { duration } from '../units/duration.ts';
import { nonNegative } from '../units/number.ts';
import { ratio } from '../units/share.ts';

/** A random time, in ms. */
export const timeDistribution = distributionSchema(duration, ratio, 'continuous').meta({
  id: 'TimeDistribution',
  description: 'A random time, or a duration that never varies.',
  examples: [{ lognormal: { mean: '31.6 h', cv: 1 } }, '45 s'],
});

/** A random whole number. */
export const countDistribution = distributionSchema(nonNegative(), ratio, 'counts').meta({
  id: 'CountDistribution',
  description: 'A random whole number, or one that never varies.',
  examples: [{ poisson: 12 }, 12],
});

/** A random factor. */
export const factorDistribution = distributionSchema(nonNegative(), ratio, 'continuous').meta({
  id: 'FactorDistribution',
  description: 'A random factor.',
  examples: [{ gamma: { mean: 1, cv: '20 %' } }],
});
