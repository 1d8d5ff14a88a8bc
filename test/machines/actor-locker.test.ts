import { describe, expect, it } from 'vitest';
import type { Command } from '../../machines/command.ts';
import { toAsyncLocker } from '../../machines/async-locker.ts';
import type { Effect } from '../../machines/record.ts';
import { createRecordedLocker } from '../support/recorded-locker.ts';

const TIMEOUT_MS = 180_000;
const VALIDITY_MS = 604_800_000;

const door = (id: string): Effect => ({ door: id });
function change<F extends string, T extends string>(compartment: string, from: F, to: T) {
  return { compartment, from, to };
}

describe('the actor locker', () => {
  it('reserves: the door opens, and the reservation says when it ends', () => {
    const { must, records } = createRecordedLocker();
    const command = { type: 'reserve', size: 'S' } as const;
    const reply = must(command, 1_000);
    expect(reply).toEqual({
      ok: true,
      reservation: 'R1',
      compartment: 'S1',
      reservedUntilMs: 1_000 + TIMEOUT_MS,
    });
    const effects = [door('S1'), change('S1', 'free', 'reserved')];
    expect(records).toEqual([{ atMs: 1_000, command, reply, effects }]);
    expect(must(command, 1_000)).toMatchObject({ reservation: 'R2', compartment: 'S2' });
  });

  it('confirms: a code, and the last instant at which it works', () => {
    const { must, records, codes } = createRecordedLocker();
    must({ type: 'reserve', size: 'M' }, 0);
    const command = { type: 'confirm', reservation: 'R1' } as const;
    const reply = must(command, 500);
    expect(reply).toEqual({
      ok: true,
      code: codes.issue(0),
      expiresAtMs: 500 + VALIDITY_MS,
      compartment: 'M1',
    });
    const effects = [change('M1', 'reserved', 'occupied')];
    expect(records.at(-1)).toEqual({ atMs: 500, command, reply, effects });
  });

  it('cancels: the compartment is free', () => {
    const { must, records } = createRecordedLocker();
    must({ type: 'reserve', size: 'M' }, 0);
    const command = { type: 'cancel', reservation: 'R1' } as const;
    const reply = must(command, 500);
    expect(reply).toEqual({ ok: true, compartment: 'M1' });
    const effects = [change('M1', 'reserved', 'free')];
    expect(records.at(-1)).toEqual({ atMs: 500, command, reply, effects });
    expect(must({ type: 'reserve', size: 'M' })).toMatchObject({ reservation: 'R2' });
  });

  it('deposits: reserve and confirm in one step', () => {
    const { must, ask, records, codes } = createRecordedLocker();
    const command = { type: 'deposit', size: 'M' } as const;
    const reply = must(command, 500);
    expect(reply).toEqual({
      ok: true,
      reservation: 'R1',
      compartment: 'M1',
      code: codes.issue(0),
      expiresAtMs: 500 + VALIDITY_MS,
    });
    const effects = [
      door('M1'),
      change('M1', 'free', 'reserved'),
      change('M1', 'reserved', 'occupied'),
    ];
    expect(records).toEqual([{ atMs: 500, command, reply, effects }]);
    expect(ask({ type: 'confirm', reservation: 'R1' })).toMatchObject({
      reason: 'alreadyConfirmed',
    });
  });

  it('lets a parcel be picked up: the door opens, the compartment is free', () => {
    const { must, records } = createRecordedLocker();
    const { code } = must({ type: 'deposit', size: 'S' }, 0);
    const command = { type: 'pickup', code } as const;
    const reply = must(command, 500);
    expect(reply).toEqual({ ok: true, compartment: 'S1' });
    const effects = [door('S1'), change('S1', 'occupied', 'free')];
    expect(records.at(-1)).toEqual({ atMs: 500, command, reply, effects });
  });

  it('opens what has expired, lists what is blocked, clears nothing, and may be asked again', () => {
    const { must, records } = createRecordedLocker();
    must({ type: 'deposit', size: 'M' }, 1);
    must({ type: 'deposit', size: 'S' }, 2);
    must({ type: 'deposit', size: 'S' }, 2);
    must({ type: 'fault', compartment: 'S1' }, 3);
    const command = { type: 'openExpired' } as const;
    expect(must(command, 1 + VALIDITY_MS)).toEqual({ ok: true, opened: [], blocked: [] });
    expect(must(command, 2 + VALIDITY_MS)).toEqual({ ok: true, opened: ['M1'], blocked: [] });
    for (const atMs of [3 + VALIDITY_MS, 4 + VALIDITY_MS]) {
      const reply = must(command, atMs);
      expect(reply).toEqual({ ok: true, opened: ['M1', 'S2'], blocked: ['S1'] });
      const effects = [door('M1'), door('S2')];
      expect(records.at(-1)).toEqual({ atMs, command, reply, effects });
    }
    must({ type: 'repair', compartment: 'S1' });
    expect(must(command)).toEqual({ ok: true, opened: ['M1', 'S1', 'S2'], blocked: [] });
  });

  it('lets staff confirm a removal, also of what they did not open before', () => {
    const { must, ask, records } = createRecordedLocker();
    const { code } = must({ type: 'deposit', size: 'S' }, 0);
    const command = { type: 'confirmRemoval', compartment: 'S1' } as const;
    const reply = must(command, VALIDITY_MS + 1);
    expect(reply).toEqual({ ok: true, compartment: 'S1' });
    const effects = [change('S1', 'occupied', 'free')];
    expect(records.at(-1)).toEqual({ atMs: VALIDITY_MS + 1, command, reply, effects });
    expect(ask({ type: 'pickup', code })).toEqual({ ok: false, reason: 'returned' });
    expect(must({ type: 'openExpired' })).toEqual({ ok: true, opened: [], blocked: [] });
  });

  it.each([
    ['free', [], 'outOfService.empty', 'free', []],
    ['reserved', ['reserve'], 'outOfService.unverified', 'free', [door('S1')]],
    ['occupied', ['deposit'], 'outOfService.holding', 'occupied', []],
  ] as const)('takes %s out of service and brings it back', (from, before, out, back, opened) => {
    const { must, records } = createRecordedLocker();
    for (const type of before) must({ type, size: 'S' }, 0);
    const fault = { type: 'fault', compartment: 'S1' } as const;
    const reply = { ok: true, compartment: 'S1' };
    expect(must(fault, 500)).toEqual(reply);
    expect(records.at(-1)).toEqual({
      atMs: 500,
      command: fault,
      reply,
      effects: [change('S1', from, out)],
    });
    const repair = { type: 'repair', compartment: 'S1' } as const;
    expect(must(repair, 600)).toEqual(reply);
    expect(records.at(-1)).toEqual({
      atMs: 600,
      command: repair,
      reply,
      effects: [...opened, change('S1', out, back)],
    });
  });

  it('keeps a parcel behind a faulty door, and gives it out after the repair', () => {
    const { must, ask } = createRecordedLocker();
    const { code } = must({ type: 'deposit', size: 'S' }, 0);
    must({ type: 'fault', compartment: 'S1' });
    expect(ask({ type: 'pickup', code })).toEqual({ ok: false, reason: 'compartmentOutOfService' });
    must({ type: 'repair', compartment: 'S1' }, VALIDITY_MS);
    expect(must({ type: 'pickup', code })).toEqual({ ok: true, compartment: 'S1' });
  });

  it('keeps an expired parcel behind a faulty door, and gives it back to staff after the repair', () => {
    const { must, ask } = createRecordedLocker();
    const { code } = must({ type: 'deposit', size: 'S' }, 0);
    must({ type: 'fault', compartment: 'S1' }, VALIDITY_MS + 1);
    expect(ask({ type: 'pickup', code })).toEqual({ ok: false, reason: 'expired' });
    must({ type: 'repair', compartment: 'S1' });
    expect(ask({ type: 'pickup', code })).toEqual({ ok: false, reason: 'expired' });
    must({ type: 'confirmRemoval', compartment: 'S1' });
  });

  it('counts compartments by size and state, and tokens', () => {
    const { must, records } = createRecordedLocker({
      sizes: [
        { name: 'S', count: 7 },
        { name: 'M', count: 0 },
        { name: 'L', count: 1 },
      ],
    });
    const none = {
      free: 0,
      reserved: 0,
      occupied: 0,
      outOfService: { empty: 0, unverified: 0, holding: 0 },
    };
    must({ type: 'deposit', size: 'S' }, 0);
    must({ type: 'deposit', size: 'S' }, 1);
    must({ type: 'deposit', size: 'L' }, 1);
    must({ type: 'fault', compartment: 'S2' });
    for (let n = 0; n < 3; n++) must({ type: 'reserve', size: 'S' }, VALIDITY_MS + 1);
    must({ type: 'fault', compartment: 'S5' });
    must({ type: 'fault', compartment: 'S7' });
    const command = { type: 'status' } as const;
    const reply = must(command);
    expect(reply).toEqual({
      ok: true,
      sizes: {
        S: {
          free: 1,
          reserved: 2,
          occupied: 1,
          outOfService: { empty: 1, unverified: 1, holding: 1 },
        },
        M: none,
        L: { ...none, occupied: 1 },
      },
      tokens: { live: 2, expired: 1 },
    });
    expect(records.at(-1)).toEqual({ atMs: VALIDITY_MS + 1, command, reply, effects: [] });
  });

  it('is not locked by wrong codes, however many', () => {
    const { must, ask, codes } = createRecordedLocker();
    const { code } = must({ type: 'deposit', size: 'S' }, 0);
    for (let n = 0; n < 1_000; n++) {
      const wrong = { type: 'pickup', code: codes.textOf(codes.unissued(n)) } as const;
      expect(ask(wrong)).toEqual({ ok: false, reason: 'invalidCode' });
    }
    must({ type: 'pickup', code });
  });

  it('serves a size as its strategy and its rule within say', () => {
    const larger = { choose: (size: number) => size + 1 };
    const { must } = createRecordedLocker({ strategy: larger });
    expect(must({ type: 'deposit', size: 'S' })).toMatchObject({ compartment: 'M1' });
  });

  it('tells its observer what it records, in numbers', () => {
    const seen: unknown[] = [];
    const { must, now } = createRecordedLocker({
      observer: {
        doorOpened: (...told) => seen.push(['door', ...told, now[0]]),
        changed: (...told) => seen.push(['change', ...told, now[0]]),
      },
    });
    const { reservation } = must({ type: 'reserve', size: 'M' }, 10);
    must({ type: 'confirm', reservation }, 20);
    must({ type: 'reserve', size: 'S' }, 30);
    must({ type: 'fault', compartment: 'S2' }, 30 + TIMEOUT_MS);
    expect(seen).toEqual([
      ['door', 2, 10],
      ['change', 2, 0, 1, 10],
      ['change', 2, 1, 2, 20],
      ['door', 0, 30],
      ['change', 0, 0, 1, 30],
      ['change', 0, 1, 0, 30 + TIMEOUT_MS],
      ['change', 1, 0, 3, 30 + TIMEOUT_MS],
    ]);
  });

  it('gives the same replies as promises', async () => {
    const [plain, lifted] = [createRecordedLocker(), createRecordedLocker()];
    const promising = toAsyncLocker(lifted.locker);
    expect(promising.bank).toBe(lifted.locker.bank);
    const life: [Command, number][] = [
      [{ type: 'deposit', size: 'S' }, 0],
      [{ type: 'reserve', size: 'M' }, 5],
      [{ type: 'reserve', size: 'M' }, 6],
      [{ type: 'pickup', code: plain.codes.issue(0) }, 7],
      [{ type: 'confirm', reservation: 'R2' }, 5 + TIMEOUT_MS],
      [{ type: 'openExpired' }, VALIDITY_MS],
      [{ type: 'status' }, VALIDITY_MS],
    ];
    for (const [command, atMs] of life) {
      expect(await promising.execute(command, atMs)).toEqual(plain.ask(command, atMs));
    }
    expect(lifted.records).toEqual(plain.records);
    await expect(promising.execute({ type: 'status' }, NaN)).rejects.toThrow(RangeError);
  });
});
