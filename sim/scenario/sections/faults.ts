import { z } from 'zod';
import { either } from '../../distributions/either.ts';
import type { FaultSpec } from '../scenario.ts';
import { timeDistribution } from './distributions.ts';

const NEXT_STAFF_ROUND = 'nextStaffRound';

export const faults = z.strictObject({
  timeToFailure: timeDistribution.describe(
    'Time in service of a compartment, from the start or a repair to its next failure.',
  ),
  repair: either<FaultSpec['repair']>(
    timeDistribution,
    z.literal(NEXT_STAFF_ROUND),
    (input) => typeof input === 'string' && /^[a-z]/i.test(input),
  )
    .nonoptional()
    .describe('Time out of service, or nextStaffRound: it ends at the next round of the staff.'),
});
