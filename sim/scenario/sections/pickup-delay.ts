import { z } from 'zod';
import { either, hasKey } from '../../distributions/either.ts';
import type { DistributionSpec } from '../../distributions/distribution.ts';
import { sizeName } from '../units/size-name.ts';
import { timeDistribution } from './distributions.ts';

export type PickupDelay =
  | { readonly all: DistributionSpec }
  | { readonly bySize: Readonly<Record<string, DistributionSpec>> };

/**
 * One distribution for all sizes, or one for each under `bySize`: a key of its own, because a size may
 * bear the name of a distribution.
 */
export const pickupDelay = either<PickupDelay>(
  timeDistribution.transform((all) => ({ all })),
  z.strictObject({
    bySize: z
      .record(sizeName, timeDistribution)
      .describe('A distribution for each size of the bank.'),
  }),
  hasKey('bySize'),
);
