import { z } from 'zod';
import { date } from '../units/date.ts';
import { complain } from '../units/complain.ts';
import { MS_PER_DAY } from '../units/duration.ts';
import { nonNegative } from '../units/number.ts';
import { whenSound } from '../units/when-sound.ts';

const MAX_FACTOR = 1000;

const span = z
  .strictObject({
    from: date.describe('The first day.'),
    to: date.describe('The last day, included.'),
    factor: nonNegative(MAX_FACTOR).describe('What the demand of these days is multiplied by.'),
  })
  .superRefine(
    ({ from, to }, context) => {
      if (to >= from) return;
      complain(context, { path: ['to'], needed: 'the day of from, or a later one, is needed' });
    },
    whenSound('from', 'to'),
  )
  .transform(({ from, to, factor }) => ({ fromMs: from, untilMs: to + MS_PER_DAY, factor }));

/** Days outside every span have factor 1; where spans overlap, their factors multiply. */
export const season = z.array(span);
