import { expiredIn } from '../expected-effects.ts';
import type { AlwaysProperty } from '../property.ts';
import { succeeded } from '../reading.ts';
import { listed, stepOf } from '../wording.ts';

export const expiredListed: AlwaysProperty = {
  number: 'A17',
  name: 'expired-listed',
  statement:
    'openExpired lists exactly the compartments whose token has expired, in order of expiry: as opened, or as blocked if they are out of service.',
  rules: ['R32'],
  reason: 'Staff fetch what is listed: what is not stays in the way for ever.',
  watches: ['openExpired'],
  needs: ['expired-opened', 'expired-blocked'],
  create(view) {
    const expiryMs = (compartment: string) => view.tokens.openAt(compartment)?.untilMs ?? 0;

    /** Compartments that expired at the same instant may stand in either order. */
    function differs(told: readonly string[], expected: readonly string[]): boolean {
      return (
        told.toSorted().join() !== expected.toSorted().join() ||
        told.some((compartment, i) => expiryMs(compartment) !== expiryMs(expected[i]!))
      );
    }

    return {
      before(record) {
        const reply = succeeded(record, 'openExpired')?.reply;
        if (!reply) return undefined;
        const opened = expiredIn('occupied', view);
        const blocked = expiredIn('outOfService.holding', view);
        if (differs(reply.opened, opened)) {
          return `${stepOf(record)} lists as opened: ${listed(reply.opened)}; expired are: ${listed(opened)}.`;
        }
        return differs(reply.blocked, blocked)
          ? `${stepOf(record)} lists as blocked: ${listed(reply.blocked)}; expired and faulty are: ${listed(blocked)}.`
          : undefined;
      },
    };
  },
};
