import { z } from 'zod';
import { between } from './bounds.ts';
import type { DistributionDefinition } from './definition.ts';
import { createTabulated } from './tabulated.ts';

export type DiscreteParams = readonly { readonly value: number; readonly share: number }[];

export const discrete: DistributionDefinition<DiscreteParams> = {
  name: 'discrete',
  summary: 'Given values with given shares, which add up to 100 %; also for measured data.',
  support: 'given',
  parameters: (quantity, ratio) =>
    z
      .array(z.strictObject({ value: quantity, share: between(ratio, 0, 1) }))
      .min(1, { error: 'at least one value with its share is needed', abort: true })
      .superRefine((rows, context) => {
        const sum = rows.reduce((total, row) => total + row.share, 0);
        if (Math.abs(sum - 1) <= 1e-9) return;
        const percent = Number((sum * 100).toPrecision(12));
        context.addIssue(`the shares add up to ${percent} %; 100 % is needed`);
      }),
  create: (params) => {
    const rows = params.toSorted((a, b) => a.value - b.value);
    return createTabulated(
      rows.map((row) => row.value),
      rows.map((row) => row.share),
    );
  },
};
