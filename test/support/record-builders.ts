import type { CompartmentState } from '../../machines/compartment.ts';
import type { Command, Reply } from '../../machines/command.ts';
import type { Effect, LockerRecord } from '../../machines/record.ts';
import type { LockerDurations } from '../../machines/durations.ts';

/** Short enough to be added up in the head. */
export const DURATIONS: LockerDurations = {
  reservationTimeoutMs: 180,
  tokenValidityMs: 1000,
  rememberCodesMs: 500,
  rememberReservationsMs: 300,
};

export const door = (compartment: string): Effect => ({ door: compartment });

export const move = (
  compartment: string,
  from: CompartmentState,
  to: CompartmentState,
): Effect => ({
  compartment,
  from,
  to,
});

export function step(
  atMs: number,
  command: Command,
  reply: Reply,
  ...effects: Effect[]
): LockerRecord {
  return { atMs, command, reply, effects };
}

export function rejected(atMs: number, command: Command, reason: string): LockerRecord {
  return step(atMs, command, { ok: false, reason } as Reply);
}

export function timer(atMs: number, compartment: string): LockerRecord {
  return { atMs, effects: [move(compartment, 'reserved', 'free')] };
}

export function reserve(atMs: number, reservation: string, compartment: string): LockerRecord {
  return step(
    atMs,
    { type: 'reserve', size: compartment[0]! },
    {
      ok: true,
      reservation,
      compartment,
      reservedUntilMs: atMs + DURATIONS.reservationTimeoutMs,
    },
    door(compartment),
    move(compartment, 'free', 'reserved'),
  );
}

export function confirm(
  atMs: number,
  reservation: string,
  compartment: string,
  code: string,
): LockerRecord {
  return step(
    atMs,
    { type: 'confirm', reservation },
    { ok: true, code, expiresAtMs: atMs + DURATIONS.tokenValidityMs, compartment },
    move(compartment, 'reserved', 'occupied'),
  );
}

export function cancel(atMs: number, reservation: string, compartment: string): LockerRecord {
  return step(
    atMs,
    { type: 'cancel', reservation },
    { ok: true, compartment },
    move(compartment, 'reserved', 'free'),
  );
}

/** The reservation is called after the code: `R-` and the code. */
export function deposit(atMs: number, compartment: string, code: string): LockerRecord {
  return step(
    atMs,
    { type: 'deposit', size: compartment[0]! },
    {
      ok: true,
      reservation: `R-${code}`,
      compartment,
      code,
      expiresAtMs: atMs + DURATIONS.tokenValidityMs,
    },
    door(compartment),
    move(compartment, 'free', 'reserved'),
    move(compartment, 'reserved', 'occupied'),
  );
}

export function pickup(atMs: number, code: string, compartment: string): LockerRecord {
  return step(
    atMs,
    { type: 'pickup', code },
    { ok: true, compartment },
    door(compartment),
    move(compartment, 'occupied', 'free'),
  );
}

export function openExpired(
  atMs: number,
  opened: readonly string[],
  blocked: readonly string[] = [],
): LockerRecord {
  return step(atMs, { type: 'openExpired' }, { ok: true, opened, blocked }, ...opened.map(door));
}

export function removal(atMs: number, compartment: string): LockerRecord {
  return step(
    atMs,
    { type: 'confirmRemoval', compartment },
    { ok: true, compartment },
    move(compartment, 'occupied', 'free'),
  );
}

const FAULT = {
  free: 'outOfService.empty',
  reserved: 'outOfService.unverified',
  occupied: 'outOfService.holding',
} as const satisfies Record<string, CompartmentState>;

export function fault(
  atMs: number,
  compartment: string,
  from: keyof typeof FAULT,
  to: CompartmentState = FAULT[from],
): LockerRecord {
  return step(
    atMs,
    { type: 'fault', compartment },
    { ok: true, compartment },
    move(compartment, from, to),
  );
}

const REPAIR = { empty: 'free', unverified: 'free', holding: 'occupied' } as const;

export function repair(
  atMs: number,
  compartment: string,
  from: keyof typeof REPAIR,
  to: CompartmentState = REPAIR[from],
): LockerRecord {
  const opened = from === 'unverified' ? [door(compartment)] : [];
  const change = move(compartment, `outOfService.${from}`, to);
  return step(atMs, { type: 'repair', compartment }, { ok: true, compartment }, ...opened, change);
}
