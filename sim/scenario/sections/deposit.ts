import { z } from 'zod';
import { complain } from '../units/complain.ts';
import { MS_PER_DAY, positiveDuration } from '../units/duration.ts';
import { share } from '../units/share.ts';
import { whenSound } from '../units/when-sound.ts';
import { timeDistribution } from './distributions.ts';

export const deposit = z
  .strictObject({
    handling: timeDistribution
      .optional()
      .describe(
        'Time at the open door; without it a parcel is reserved and confirmed in one step.',
      ),
    walkAway: share
      .prefault(0)
      .describe('Share of the reservations that the driver leaves without confirming.'),
    reservationTimeout: positiveDuration(MS_PER_DAY)
      .prefault('3 min')
      .describe(
        'After this time an unconfirmed reservation ends; a confirm at that instant is late.',
      ),
    onReject: z
      .enum(['lost', 'nextVisit'])
      .default('lost')
      .describe(
        'What becomes of a parcel that is rejected, kept by a late driver or lost to a fault: it is lost, or comes back with the next visit.',
      ),
  })
  .superRefine(
    ({ walkAway, handling }, context) => {
      if (walkAway === 0 || handling !== undefined) return;
      const needed = 'nobody walks away from a deposit in one step';
      complain(context, {
        needed,
        hint: 'add handling, or leave walkAway out',
        path: ['walkAway'],
      });
    },
    whenSound('walkAway', 'handling'),
  )
  .transform(({ handling, reservationTimeout, ...rest }) => ({
    ...rest,
    handling,
    reservationTimeoutMs: reservationTimeout,
  }));
