import type { LockerRecord } from '../../record.ts';
import type { AlwaysProperty } from '../property.ts';
import { exchange, issue, succeeded } from '../reading.ts';
import { stepOf } from '../wording.ts';

export const tokenValidity: AlwaysProperty = {
  number: 'A14',
  name: 'token-validity',
  statement:
    'A code works up to and including issuedAt + the validity, and is expired from the next millisecond on.',
  rules: ['R31', 'R36', 'R39'],
  reason: 'The customer was promised seven days, to the last of them.',
  watches: ['confirm', 'deposit', 'pickup', 'status'],
  needs: ['code-in-last-millisecond', 'code-one-millisecond-late'],
  create(view, { durations }) {
    function issued(record: LockerRecord): string | undefined {
      const reply = issue(record)?.reply;
      const untilMs = record.atMs + durations.tokenValidityMs;
      return !reply || reply.expiresAtMs === untilMs
        ? undefined
        : `${stepOf(record)} issued a code until ${reply.expiresAtMs} ms; it is valid until ${untilMs} ms.`;
    }

    function usedOrExpired(record: LockerRecord): string | undefined {
      const pickup = exchange(record, 'pickup');
      const token = pickup && view.tokens.get(pickup.command.code);
      if (!token || token.ending) return undefined;
      const valid = record.atMs <= token.untilMs;
      if (pickup.reply.ok) {
        return valid
          ? undefined
          : `${stepOf(record)} worked; the code expired at ${token.untilMs} ms.`;
      }
      return valid && pickup.reply.reason === 'expired'
        ? `${stepOf(record)} was answered expired; the code works until ${token.untilMs} ms.`
        : undefined;
    }

    function counted(record: LockerRecord): string | undefined {
      const told = succeeded(record, 'status')?.reply.tokens.expired;
      const expired = view.tokens.overdue.size;
      return told === undefined || told === expired
        ? undefined
        : `${stepOf(record)} counts ${told} expired tokens; there are ${expired}.`;
    }

    return { before: (record) => issued(record) ?? usedOrExpired(record) ?? counted(record) };
  },
};
