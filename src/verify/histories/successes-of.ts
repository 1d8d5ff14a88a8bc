import type { Command, Reply, SizeStatus, Success } from '../../../machines/command.ts';
import { expiredIn } from '../../../machines/properties/expected-effects.ts';
import type { LockerView } from '../../../machines/properties/locker-view.ts';
import type { MonitorSetup } from '../../../machines/properties/monitor-setup.ts';
import type { LockerRequest } from '../../../machines/protocol/locker-request.ts';
import type { Operation } from './operation.ts';

/**
 * The replies that a locker may give to a command that succeeds, one for each choice that it has. Ids and codes are
 * those that it gave; if nobody heard them, names that nobody can say.
 */
export function successesOf(
  { id, command }: LockerRequest,
  view: LockerView,
  { bank, strategy, durations }: MonitorSetup,
  reply: Operation['reply'],
): readonly Success[] {
  const reservedUntilMs = view.nowMs + durations.reservationTimeoutMs;
  const expiresAtMs = view.nowMs + durations.tokenValidityMs;
  const code = given(reply, 'code', id);
  const reservation = given(reply, 'reservation', id);
  switch (command.type) {
    case 'reserve':
    case 'deposit': {
      if (view.reservations.get(reservation) || view.tokens.get(code)) return [];
      return placesFor(command.size, view, { bank, strategy }).map((compartment) =>
        command.type === 'reserve'
          ? { ok: true, reservation, compartment, reservedUntilMs }
          : { ok: true, reservation, compartment, code, expiresAtMs },
      );
    }
    case 'confirm': {
      if (view.tokens.get(code)) return [];
      const { compartment } = view.reservations.get(command.reservation)!;
      return [{ ok: true, code, expiresAtMs, compartment }];
    }
    case 'cancel':
      return [{ ok: true, compartment: view.reservations.get(command.reservation)!.compartment }];
    case 'pickup':
      return [{ ok: true, compartment: view.tokens.get(command.code)!.compartment }];
    case 'openExpired': {
      const opened = expiredIn('occupied', view);
      return [{ ok: true, opened, blocked: expiredIn('outOfService.holding', view) }];
    }
    case 'confirmRemoval':
    case 'fault':
    case 'repair':
      return [{ ok: true, compartment: command.compartment }];
    case 'status':
      return [statusOf(view, bank)];
  }
}

function given(reply: Operation['reply'], key: 'code' | 'reservation', request: string): string {
  const told: unknown = reply && Reflect.get(reply as Reply, key);
  return typeof told === 'string' ? told : `unheard ${request}`;
}

/** Free compartments of the size that the strategy chooses; of any size that fits, if none is declared. */
function placesFor(
  name: Extract<Command, { size: string }>['size'],
  { compartments }: LockerView,
  { bank, strategy }: Pick<MonitorSetup, 'bank' | 'strategy'>,
): string[] {
  const size = bank.sizeIndex(name);
  const chosen = strategy?.choose(size, compartments.free);
  return Array.from(bank.sizeOf, (each, index) => ({ each, id: bank.idOf(index) }))
    .filter(({ each }) => (chosen === undefined ? each >= size : each === chosen))
    .map(({ id }) => id)
    .filter((id) => compartments.stateOf(id) === 'free');
}

function statusOf({ compartments, tokens }: LockerView, bank: MonitorSetup['bank']): Success {
  const sizes = Object.fromEntries(
    bank.sizes.map((name, size): [string, SizeStatus] => {
      const count = (state: Parameters<typeof compartments.count>[0]) =>
        compartments.count(state, size);
      const outOfService = {
        empty: count('outOfService.empty'),
        unverified: count('outOfService.unverified'),
        holding: count('outOfService.holding'),
      };
      const counts = {
        free: count('free'),
        reserved: count('reserved'),
        occupied: count('occupied'),
        outOfService,
      };
      return [name, counts];
    }),
  );
  const expired = tokens.overdue.size;
  return { ok: true, sizes, tokens: { live: [...tokens.open].length - expired, expired } };
}
