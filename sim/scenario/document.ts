import { z } from 'zod';
import { arrivals } from './sections/arrivals.ts';
import { bank } from './sections/bank.ts';
import { costs } from './sections/costs.ts';
import { deposit } from './sections/deposit.ts';
import { countDistribution, factorDistribution } from './sections/distributions.ts';
import { faults } from './sections/faults.ts';
import { mix } from './sections/mix.ts';
import { pickupDelay } from './sections/pickup-delay.ts';
import { pickupHours } from './sections/pickup-hours.ts';
import { season } from './sections/season.ts';
import { staff } from './sections/staff.ts';
import { strategy } from './sections/strategy.ts';
import { token } from './sections/token.ts';
import { date } from './units/date.ts';
import { dayCount } from './units/day-count.ts';
import { wholeNumber } from './units/number.ts';
import { share } from './units/share.ts';
import { text } from './units/text.ts';

const MAX_DAYS = 1_000_000;
const MAX_WARM_UP_DAYS = 10_000;
const MAX_REPLICATIONS = 100_000;
const MAX_SEED = 0xffff_ffff;

/** A scenario file: every key that may stand in it, each value read by itself. */
export const scenarioDocument = z.strictObject({
  $schema: text(500)
    .optional()
    .describe('Where editors find the JSON Schema; it is not read here.'),
  name: text(100).describe('What reports call the scenario.'),
  description: text(2000).optional().describe('More about it, for people.'),
  start: date
    .prefault('2027-01-04')
    .describe('The first day of the statistics; the warm-up is before.'),
  days: wholeNumber(1, MAX_DAYS).prefault(365).describe('Days that count, after the warm-up.'),
  warmUp: dayCount(MAX_WARM_UP_DAYS)
    .optional()
    .describe('Days before the start that do not count; a duration is rounded up to whole days.'),
  replications: wholeNumber(1, MAX_REPLICATIONS)
    .prefault(20)
    .describe('Independent repetitions, from which the intervals come.'),
  seed: wholeNumber(0, MAX_SEED).prefault(1).describe('The same seed gives the same world.'),
  bank: bank.describe('The compartments at one site.'),
  strategy: strategy
    .prefault('exact')
    .describe('From which size, and which compartment, a parcel is served.'),
  mix: mix
    .optional()
    .describe('Share of the parcels of each size; with one size, 100 % if left out.'),
  arrivals: arrivals.describe('Where the parcels come from: one or more sources.'),
  season: season.prefault([]).describe('Factors on the demand of dates, such as a December peak.'),
  dayFactor: factorDistribution
    .optional()
    .describe('A random factor on the demand of each day, with mean 1, common to all sources.'),
  pickupDelay: pickupDelay
    .nonoptional()
    .describe('How long after the deposit the customer means to come.'),
  forgotten: share.prefault(0).describe('Share of the parcels that nobody ever comes for.'),
  wrongCodes: countDistribution.prefault(0).describe('Wrong codes that a customer types first.'),
  pickupHours: pickupHours
    .optional()
    .describe('When customers come; a pickup moves on to the next such instant. Else at any time.'),
  deposit: deposit.prefault({}).describe('What happens at the open door, and after a rejection.'),
  token: token.prefault({}).describe('How long codes live and are remembered.'),
  staff: staff
    .prefault({ rounds: [] })
    .describe('Staff rounds; without them an expired parcel stays for ever.'),
  faults: faults
    .optional()
    .describe('How compartments fail and are repaired; else they never fail.'),
  costs: costs.optional().describe('What a bank costs, in any one currency, for planning.'),
});

export type ScenarioDocument = z.output<typeof scenarioDocument>;
