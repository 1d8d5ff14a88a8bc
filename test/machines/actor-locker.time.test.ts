import { describe, expect, it } from 'vitest';
import type { Command } from '../../machines/command.ts';
import { createRecordedLocker } from '../support/recorded-locker.ts';

const TIMEOUT_MS = 180_000;
const DAY_MS = 86_400_000;
const VALIDITY_MS = 7 * DAY_MS;
const START_MS = 1_000_003;

const timer = (atMs: number, compartment: string) => ({
  atMs,
  effects: [{ compartment, from: 'reserved', to: 'free' }],
});
const rejected = (reason: string) => ({ ok: false, reason });

describe('exactly three minutes', () => {
  it.each(['confirm', 'cancel'] as const)('are too late for a %s, but not 1 ms less', (type) => {
    const { must, ask } = createRecordedLocker();
    const [first, second] = [0, 1].map(
      () => must({ type: 'reserve', size: 'S' }, START_MS).reservation,
    );
    must({ type, reservation: first! }, START_MS + TIMEOUT_MS - 1);
    expect(ask({ type, reservation: second! }, START_MS + TIMEOUT_MS)).toEqual(
      rejected('reservationExpired'),
    );
  });

  it('end each reservation at its own instant, in a record of its own', () => {
    const { must, records } = createRecordedLocker();
    must({ type: 'reserve', size: 'S' }, 0);
    must({ type: 'reserve', size: 'M' }, 10);
    must({ type: 'reserve', size: 'S' }, 10);
    const reply = must({ type: 'status' }, 1_000_000);
    expect(records.slice(3)).toStrictEqual([
      timer(TIMEOUT_MS, 'S1'),
      timer(TIMEOUT_MS + 10, 'M1'),
      timer(TIMEOUT_MS + 10, 'S2'),
      { atMs: 1_000_000, command: { type: 'status' }, reply, effects: [] },
    ]);
  });

  it('end before the command of the same instant, which finds the compartment free', () => {
    const { must, ask, records } = createRecordedLocker();
    must({ type: 'reserve', size: 'M' }, START_MS);
    expect(ask({ type: 'reserve', size: 'M' }, START_MS + TIMEOUT_MS - 1)).toMatchObject(
      rejected('noCompartment'),
    );
    expect(must({ type: 'reserve', size: 'M' }, START_MS + TIMEOUT_MS)).toMatchObject({
      reservation: 'R2',
      reservedUntilMs: START_MS + 2 * TIMEOUT_MS,
    });
    expect(records.map(({ atMs, command }) => [atMs - START_MS, command?.type])).toEqual([
      [0, 'reserve'],
      [TIMEOUT_MS - 1, 'reserve'],
      [TIMEOUT_MS, undefined],
      [TIMEOUT_MS, 'reserve'],
    ]);
  });

  it('pass without any command', () => {
    const { must, calendar, records } = createRecordedLocker();
    must({ type: 'reserve', size: 'S' }, 5);
    calendar.runUntil(10 * TIMEOUT_MS);
    expect(records.slice(1)).toStrictEqual([timer(5 + TIMEOUT_MS, 'S1')]);
  });

  it.each([
    ['a confirm', [{ type: 'confirm', reservation: 'R1' }]],
    ['a cancel', [{ type: 'cancel', reservation: 'R1' }]],
    ['a fault', [{ type: 'fault', compartment: 'M1' }]],
    [
      'a fault that is repaired',
      [
        { type: 'fault', compartment: 'M1' },
        { type: 'repair', compartment: 'M1' },
      ],
    ],
  ] as const)('do not pass after %s', (_, commands) => {
    const { must, calendar, records } = createRecordedLocker();
    must({ type: 'reserve', size: 'M' }, 0);
    for (const command of commands) must<Command>(command, 100);
    expect(calendar.size).toBe(0);
    calendar.runUntil(TIMEOUT_MS);
    expect(records).toHaveLength(1 + commands.length);
  });

  it('begin anew with each reservation of a compartment', () => {
    const { must, ask, records } = createRecordedLocker();
    const { reservation } = must({ type: 'reserve', size: 'M' }, 0);
    must({ type: 'cancel', reservation }, 100);
    const again = must({ type: 'reserve', size: 'M' }, 150);
    ask({ type: 'status' }, TIMEOUT_MS + 149);
    expect(records).toHaveLength(4);
    must({ type: 'confirm', reservation: again.reservation });
  });

  it('may be any other time', () => {
    const { must, ask } = createRecordedLocker({ durations: { reservationTimeoutMs: 1 } });
    const { reservation, reservedUntilMs } = must({ type: 'reserve', size: 'S' }, 7);
    expect(reservedUntilMs).toBe(8);
    must({ type: 'confirm', reservation }, 7);
    must({ type: 'reserve', size: 'S' }, 7);
    expect(ask({ type: 'confirm', reservation: 'R2' }, 8)).toEqual(rejected('reservationExpired'));
  });
});

describe('exactly seven days', () => {
  it('are not too late for a code, but 1 ms more is', () => {
    const { must, ask } = createRecordedLocker();
    const [first, second] = [0, 1].map(
      () => must({ type: 'deposit', size: 'S' }, START_MS).code,
    ) as [string, string];
    must({ type: 'pickup', code: first }, START_MS + VALIDITY_MS);
    expect(ask({ type: 'pickup', code: second }, START_MS + VALIDITY_MS + 1)).toEqual(
      rejected('expired'),
    );
  });

  it('count from the confirm', () => {
    const { must } = createRecordedLocker();
    const { reservation } = must({ type: 'reserve', size: 'S' }, 0);
    const { code, expiresAtMs } = must({ type: 'confirm', reservation }, 99);
    expect(expiresAtMs).toBe(99 + VALIDITY_MS);
    must({ type: 'pickup', code }, 99 + VALIDITY_MS);
  });

  it('are too early for staff, but 1 ms more is not', () => {
    const { must, ask } = createRecordedLocker();
    const command = { type: 'confirmRemoval', compartment: 'S1' } as const;
    must({ type: 'deposit', size: 'S' }, START_MS);
    const tokens = () => must({ type: 'status' }).tokens;
    expect(ask(command, START_MS + VALIDITY_MS)).toEqual(rejected('notExpired'));
    expect(tokens()).toEqual({ live: 1, expired: 0 });
    must({ type: 'status' }, START_MS + VALIDITY_MS + 1);
    expect(tokens()).toEqual({ live: 0, expired: 1 });
    must(command);
    expect(tokens()).toEqual({ live: 0, expired: 0 });
  });

  it('may be any other time', () => {
    const { must, ask } = createRecordedLocker({ durations: { tokenValidityMs: 1 } });
    const { code, expiresAtMs } = must({ type: 'deposit', size: 'S' }, 7);
    expect(expiresAtMs).toBe(8);
    expect(ask({ type: 'pickup', code }, 9)).toEqual(rejected('expired'));
  });
});

describe('what has ended', () => {
  it.each([
    ['alreadyUsed', 1_000, (code: string): Command => ({ type: 'pickup', code })],
    ['returned', VALIDITY_MS + 1, (): Command => ({ type: 'confirmRemoval', compartment: 'S1' })],
  ] as const)('is remembered for 30 days: %s', (reason, endedAtMs, ending) => {
    const { must, ask } = createRecordedLocker();
    const { code } = must({ type: 'deposit', size: 'S' }, 0);
    must(ending(code), endedAtMs);
    const again = { type: 'pickup', code } as const;
    expect(ask(again, endedAtMs + 30 * DAY_MS)).toEqual(rejected(reason));
    expect(ask(again, endedAtMs + 30 * DAY_MS + 1)).toEqual(rejected('invalidCode'));
  });

  it.each([
    ['alreadyConfirmed', 50, { type: 'confirm', reservation: 'R1' }],
    ['cancelled', 50, { type: 'cancel', reservation: 'R1' }],
    ['compartmentOutOfService', 50, { type: 'fault', compartment: 'S1' }],
    ['reservationExpired', TIMEOUT_MS, { type: 'status' }],
  ] as const)('is remembered for 24 hours: %s', (reason, endedAtMs, command) => {
    const { must, ask } = createRecordedLocker();
    must({ type: 'reserve', size: 'S' }, 0);
    must<Command>(command, endedAtMs);
    for (const type of ['confirm', 'cancel'] as const) {
      const again = { type, reservation: 'R1' } as const;
      expect(ask(again, endedAtMs + DAY_MS)).toEqual(rejected(reason));
    }
    for (const type of ['confirm', 'cancel'] as const) {
      const again = { type, reservation: 'R1' } as const;
      expect(ask(again, endedAtMs + DAY_MS + 1)).toEqual(rejected('unknownReservation'));
    }
  });

  it('ended when its timer fired, however late the next command is', () => {
    const { must, ask } = createRecordedLocker();
    must({ type: 'reserve', size: 'S' }, 0);
    expect(ask({ type: 'confirm', reservation: 'R1' }, TIMEOUT_MS + DAY_MS + 1)).toEqual(
      rejected('unknownReservation'),
    );
  });

  it('is remembered for other times, if so configured', () => {
    const { must, ask } = createRecordedLocker({
      durations: { rememberCodesMs: 5, rememberReservationsMs: 3 },
    });
    const { code, reservation } = must({ type: 'deposit', size: 'S' }, 0);
    must({ type: 'pickup', code });
    expect(ask({ type: 'confirm', reservation }, 3)).toEqual(rejected('alreadyConfirmed'));
    expect(ask({ type: 'confirm', reservation }, 4)).toEqual(rejected('unknownReservation'));
    expect(ask({ type: 'pickup', code }, 5)).toEqual(rejected('alreadyUsed'));
    expect(ask({ type: 'pickup', code }, 6)).toEqual(rejected('invalidCode'));
  });

  it('is not an expired code whose parcel is inside: that is never forgotten', () => {
    const { must, ask } = createRecordedLocker();
    const { code } = must({ type: 'deposit', size: 'M' }, 0);
    for (let day = 1; day <= 1_000; day++) {
      const other = must({ type: 'deposit', size: 'S' }, day * DAY_MS);
      must({ type: 'pickup', code: other.code });
    }
    expect(ask({ type: 'pickup', code })).toEqual(rejected('expired'));
    expect(must({ type: 'openExpired' }).opened).toEqual(['M1']);
    must({ type: 'confirmRemoval', compartment: 'M1' });
    expect(ask({ type: 'pickup', code })).toEqual(rejected('returned'));
  });
});

describe('time', () => {
  it('never runs backwards: an earlier instant counts as the latest one seen', () => {
    const { must, ask, calendar, records } = createRecordedLocker();
    must({ type: 'status' }, 10_000);
    const { reservedUntilMs } = must({ type: 'reserve', size: 'S' }, 5_000);
    expect(reservedUntilMs).toBe(10_000 + TIMEOUT_MS);
    calendar.runUntil(20_000);
    const { expiresAtMs } = must({ type: 'deposit', size: 'M' }, -1);
    expect(expiresAtMs).toBe(20_000 + VALIDITY_MS);
    ask({ type: 'confirm', reservation: 'R9' }, 0);
    expect(records.map(({ atMs }) => atMs)).toEqual([10_000, 10_000, 20_000, 20_000]);
  });
});
