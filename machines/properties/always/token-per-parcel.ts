import { EVERY_RECORD } from '../watched.ts';
import type { LockerRecord } from '../../record.ts';
import { holdsParcel } from '../compartments-view.ts';
import type { AlwaysProperty } from '../property.ts';
import { issue, succeeded } from '../reading.ts';
import { stepOf } from '../wording.ts';

export const tokenPerParcel: AlwaysProperty = {
  number: 'A4',
  name: 'token-per-parcel',
  statement:
    'A compartment is occupied, or out of service and holding, if and only if exactly one token points at it.',
  rules: ['R33', 'R65'],
  reason:
    "A parcel without a code cannot be fetched, and a code without a parcel opens somebody else's door.",
  watches: EVERY_RECORD,
  needs: ['compartment-given-again', 'expired-removed'],
  create(view) {
    const isHolding = (compartment: string) => holdsParcel(view.compartments.stateOf(compartment));

    function doubled(record: LockerRecord): string | undefined {
      const issued = issue(record)?.reply;
      const first = issued && view.tokens.openAt(issued.compartment);
      if (!first) return undefined;
      return `${stepOf(record)} issued a second code for ${issued.compartment}; ${first.id} still points at it.`;
    }

    /** What the locker lets slip of its tokens: counts, and compartments with an expired one. */
    function stray(record: LockerRecord): string | undefined {
      const tokens = succeeded(record, 'status')?.reply.tokens;
      const parcels = view.compartments.holding;
      if (tokens && tokens.live + tokens.expired !== parcels) {
        return `${stepOf(record)} counts ${tokens.live} live and ${tokens.expired} expired tokens for ${parcels} parcels.`;
      }
      const expired = succeeded(record, 'openExpired')?.reply;
      const empty = expired && [...expired.opened, ...expired.blocked].find((c) => !isHolding(c));
      return empty === undefined
        ? undefined
        : `${stepOf(record)} lists ${empty}, which holds no parcel, as having an expired token.`;
    }

    function mismatch(compartment: string, record: LockerRecord): string | undefined {
      const token = view.tokens.openAt(compartment);
      if (isHolding(compartment) === (token !== undefined)) return undefined;
      const state = view.compartments.stateOf(compartment);
      return token
        ? `After ${stepOf(record)} ${compartment} is ${state}, but code ${token.id} points at it.`
        : `After ${stepOf(record)} ${compartment} is ${state}, but no token points at it.`;
    }

    return {
      before: (record) => doubled(record) ?? stray(record),
      after(record) {
        const { changes } = view.effectsOf(record);
        const { reply } = record;
        const named = reply?.ok && 'compartment' in reply ? reply.compartment : undefined;
        for (const { compartment } of changes) {
          const wrong = mismatch(compartment, record);
          if (wrong !== undefined) return wrong;
        }
        return named === undefined ? undefined : mismatch(named, record);
      },
    };
  },
};
