import type { AlwaysProperty } from '../property.ts';
import { succeeded } from '../reading.ts';
import { stepOf } from '../wording.ts';

export const onlyExpiredRemoved: AlwaysProperty = {
  number: 'A18',
  name: 'only-expired-removed',
  statement: 'Staff remove nothing but an expired parcel from a compartment that is in service.',
  rules: ['R18', 'R33'],
  reason: 'A live parcel that is removed is taken from a customer who still has time.',
  watches: ['confirmRemoval'],
  needs: ['expired-removed', 'confirm-removal-rejected-not-expired'],
  create: (view) => ({
    before(record) {
      const compartment = succeeded(record, 'confirmRemoval')?.command.compartment;
      if (compartment === undefined) return undefined;
      const state = view.compartments.stateOf(compartment);
      if (state !== 'occupied') {
        return `${stepOf(record)} succeeded, but ${compartment} is ${state ?? 'unknown'}.`;
      }
      const token = view.tokens.openAt(compartment);
      return token && !view.tokens.overdue.has(token)
        ? `${stepOf(record)} succeeded, but code ${token.id} is live until ${token.untilMs} ms.`
        : undefined;
    },
  }),
};
