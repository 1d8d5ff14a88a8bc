import type { Command } from '../../machines/command.ts';
import { allocation, issue, succeeded } from '../../machines/properties/reading.ts';
import type { LockerRecord } from '../../machines/record.ts';
import type { LockerDurations } from '../../machines/durations.ts';

/** An instant that matters, and the command that meets it. */
export interface Due {
  readonly atMs: number;
  readonly command: Command;
}

/** What the people at a locker have been told: which reservations and codes they have, and what falls due. */
export interface Clients {
  hear(record: LockerRecord): void;
  /** The n-th reservation (modulo how many there are) that nobody has ended, or somebody has; or a made-up one. */
  reservation(among: 'open' | 'ended' | 'never', nth: number): string;
  code(among: 'open' | 'ended' | 'never', nth: number): string;
  /** The n-th instant, modulo how many there are, that is not long past. */
  due(nth: number, nowMs: number): Due | undefined;
}

export function createClients(durations: LockerDurations): Clients {
  const reservations = createHand();
  const codes = createHand();
  const codeIn = new Map<string, string>();
  let dues: Due[] = [];

  function watch(atMs: number, ...commands: readonly Command[]): void {
    dues.push(...commands.map((command) => ({ atMs, command })));
  }

  function reservationEnded(reservation: string, atMs: number): void {
    reservations.end(reservation);
    const againMs = atMs + durations.rememberReservationsMs;
    watch(againMs, { type: 'confirm', reservation }, { type: 'cancel', reservation });
  }

  function codeEnded(code: string | undefined, atMs: number): void {
    if (code === undefined) return;
    codes.end(code);
    watch(atMs + durations.rememberCodesMs, { type: 'pickup', code });
  }

  return {
    hear(record) {
      const { atMs } = record;
      const given = allocation(record)?.reply;
      if (given) reservations.begin(given.reservation);

      const reserved = succeeded(record, 'reserve')?.reply;
      if (reserved) {
        const { reservation, reservedUntilMs } = reserved;
        watch(reservedUntilMs, { type: 'confirm', reservation }, { type: 'cancel', reservation });
        watch(reservedUntilMs + durations.rememberReservationsMs, { type: 'confirm', reservation });
      }

      const ended =
        succeeded(record, 'deposit')?.reply.reservation ??
        (succeeded(record, 'confirm') ?? succeeded(record, 'cancel'))?.command.reservation;
      if (ended !== undefined) reservationEnded(ended, atMs);

      const issued = issue(record)?.reply;
      if (issued) {
        const { code, compartment, expiresAtMs } = issued;
        codes.begin(code);
        codeIn.set(compartment, code);
        watch(expiresAtMs, { type: 'pickup', code });
        watch(expiresAtMs, { type: 'openExpired' }, { type: 'confirmRemoval', compartment });
      }

      codeEnded(succeeded(record, 'pickup')?.command.code, atMs);
      const removed = succeeded(record, 'confirmRemoval')?.command.compartment;
      if (removed !== undefined) codeEnded(codeIn.get(removed), atMs);
    },
    reservation: (among, nth) => reservations.pick(among, nth) ?? 'no-reservation',
    code: (among, nth) => codes.pick(among, nth) ?? 'no-code',
    due(nth, nowMs) {
      dues = dues.filter(({ atMs }) => atMs >= nowMs - 1).toSorted((a, b) => a.atMs - b.atMs);
      return dues[nth % dues.length];
    },
  };
}

function createHand() {
  const open: string[] = [];
  const ended: string[] = [];
  return {
    begin(id: string): void {
      open.push(id);
    },
    end(id: string): void {
      const index = open.indexOf(id);
      if (index >= 0) ended.push(...open.splice(index, 1));
    },
    pick(among: 'open' | 'ended' | 'never', nth: number): string | undefined {
      if (among === 'never') return undefined;
      const ids = among === 'open' ? open : ended;
      // From the latest backwards.
      return ids[ids.length - 1 - (nth % ids.length)];
    },
  };
}
