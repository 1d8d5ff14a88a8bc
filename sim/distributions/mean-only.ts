import { z } from 'zod';
import type { NumberSchema } from './definition.ts';
import { either, isBare } from './either.ts';

export interface MeanOnly {
  readonly mean: number;
}

/** Parameters of a distribution that its mean determines: `{ mean: 45 s }`, or just `45 s`. */
export function meanOnly(mean: NumberSchema): z.ZodType<MeanOnly, unknown> {
  const bare = mean.transform((value) => ({ mean: value }));
  return either(z.strictObject({ mean }), bare, isBare);
}
