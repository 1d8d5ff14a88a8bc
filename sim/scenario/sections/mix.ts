import { z } from 'zod';
import { share } from '../units/share.ts';
import { sizeName } from '../units/size-name.ts';

/** Shares by size; whether they name the bank's sizes and add up is the business of consistency.ts. */
export const mix = z.record(sizeName, share);
