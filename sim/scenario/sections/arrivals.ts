import { z } from 'zod';
import type { ArrivalSource } from '../scenario.ts';
import { complain } from '../units/complain.ts';
import { positive } from '../units/number.ts';
import { text } from '../units/text.ts';
import { EVERY_DAY, weekdayList } from '../units/weekday.ts';
import { timesOfDay, weeklyTimes } from '../units/weekly-times.ts';
import { countDistribution } from './distributions.ts';
import { weeklyProfile } from './profile.ts';

const MAX_NAME = 60;

const poisson = z
  .strictObject({
    perDay: positive().describe('Mean parcels a day, averaged over a week.'),
    profile: weeklyProfile
      .optional()
      .describe('How the rate differs by hour and weekday; else constant.'),
  })
  .transform(({ perDay, profile }) => {
    const mean =
      profile === undefined ? 1 : profile.reduce((sum, rate) => sum + rate) / profile.length;
    return { perDay, profile: profile?.map((rate) => rate / mean) };
  });

const visits = z
  .strictObject({
    at: timesOfDay(1).describe('When the driver comes.'),
    days: weekdayList
      .optional()
      .describe('The weekdays on which the driver comes; else every day.'),
    parcels: countDistribution.describe('How many parcels a visit brings.'),
  })
  .transform(({ at, days = EVERY_DAY, parcels }) => ({ times: weeklyTimes(at, days), parcels }));

const source = z
  .strictObject({
    name: text(MAX_NAME)
      .optional()
      .describe('For the report; else the kind and the place in the list.'),
    poisson: poisson.optional().describe('Parcels one at a time, as a Poisson process.'),
    visits: visits.optional().describe('A driver who comes at given times with a batch.'),
  })
  .transform(({ name, poisson, visits }, context) => {
    if (poisson !== undefined && visits === undefined) {
      return { kind: 'poisson' as const, name, ...poisson };
    }
    if (visits !== undefined && poisson === undefined) {
      return { kind: 'visits' as const, name, ...visits };
    }
    const found = poisson === undefined ? 'neither poisson nor visits' : 'both poisson and visits';
    // An unknown key says enough by itself.
    if (context.issues.length === 0) complain(context, { found, needed: 'one of them is needed' });
    return z.NEVER;
  });

export const arrivals = z
  .array(source)
  .min(1)
  .transform((sources) => sources.map(named))
  .superRefine((sources, context) => {
    for (const [index, { name }] of sources.entries()) {
      if (sources.findIndex((other) => other.name === name) === index) continue;
      const needed = 'each source needs a name of its own';
      complain(context, { needed, found: `'${name}' again`, path: [index, 'name'] });
    }
  });

function named(unnamed: z.output<typeof source>, index: number): ArrivalSource {
  return { ...unnamed, name: unnamed.name ?? `${unnamed.kind} ${index + 1}` };
}
