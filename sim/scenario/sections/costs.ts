import { z } from 'zod';
import { either } from '../../distributions/either.ts';
import { nonNegative, positive } from '../units/number.ts';
import { sizeName } from '../units/size-name.ts';

const MAX_COST = 1_000_000_000;
const MAX_YEARS = 100;

export type CompartmentCost =
  { readonly all: number } | { readonly bySize: Readonly<Record<string, number>> };

/** In any one currency. Whether the sizes are the bank's is the business of the rules between keys. */
export const costs = z.strictObject({
  compartments: either<CompartmentCost>(
    nonNegative(MAX_COST).transform((all) => ({ all })),
    z.record(sizeName, nonNegative(MAX_COST)).transform((bySize) => ({ bySize })),
    (input) => typeof input === 'object' && input !== null,
  )
    .nonoptional()
    .describe('Of one compartment, the same for all sizes or for each.'),
  column: nonNegative(MAX_COST).prefault(0).describe('Of one column, beside its compartments.'),
  fixed: nonNegative(MAX_COST).prefault(0).describe('Of a bank, however large it is.'),
  rejectedParcel: nonNegative(MAX_COST)
    .prefault(0)
    .describe('Of one rejected parcel, for the total cost.'),
  years: positive(MAX_YEARS)
    .prefault(10)
    .describe('For how long a bank is bought, for the total cost; a year has 365 days.'),
});
