import type { CompartmentState } from '../../compartment.ts';
import type { LockerRecord } from '../../record.ts';
import type { LockerView } from '../locker-view.ts';
import type { AlwaysProperty } from '../property.ts';
import { changesOf, refused, succeeded } from '../reading.ts';
import { stepOf } from '../wording.ts';

export const faultKeepsParcel: AlwaysProperty = {
  number: 'A21',
  name: 'fault-keeps-parcel',
  statement:
    'A parcel behind a faulty door stays there with its token: a pickup is answered compartmentOutOfService, and the repair brings the compartment back as occupied.',
  rules: ['R19', 'R22', 'R24'],
  reason: 'The customer still owns what is behind the faulty door.',
  watches: ['fault', 'repair', 'pickup'],
  needs: ['pickup-rejected-compartment-out-of-service', 'repair-of-holding'],
  create: (view) => ({
    before: (record) => lostByStep(record, view) ?? forgottenCode(record, view),
  }),
};

const KEPT: Partial<Record<CompartmentState, CompartmentState>> = {
  occupied: 'outOfService.holding',
  'outOfService.holding': 'occupied',
};

function lostByStep(record: LockerRecord, view: LockerView): string | undefined {
  const step = succeeded(record, 'fault') ?? succeeded(record, 'repair');
  if (!step) return undefined;
  const { compartment } = step.command;
  const from = view.compartments.stateOf(compartment);
  const kept = from && KEPT[from];
  const to = changesOf(record).findLast((change) => change.compartment === compartment)?.to ?? from;
  return kept === undefined || to === kept
    ? undefined
    : `${stepOf(record)} left ${compartment} ${to}; it holds a parcel and should be ${kept}.`;
}

function forgottenCode(record: LockerRecord, view: LockerView): string | undefined {
  const pickup = refused(record, 'pickup');
  const token = pickup && view.tokens.get(pickup.command.code);
  if (!token || token.ending || record.atMs > token.untilMs) return undefined;
  if (view.compartments.stateOf(token.compartment) !== 'outOfService.holding') return undefined;
  const { reason } = pickup.reply;
  // A code that is called expired too early is the business of token-validity.
  return reason === 'compartmentOutOfService' || reason === 'expired'
    ? undefined
    : `${stepOf(record)} was answered ${reason}; its parcel is behind the faulty door of ${token.compartment}.`;
}
