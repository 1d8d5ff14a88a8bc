import { describe, expect, it } from 'vitest';
import type { Command, Reply } from '../../../machines/command.ts';
import { DEFAULT_DURATIONS } from '../../../machines/durations.ts';
import {
  DEFAULT_CAPABILITIES,
  type Capabilities,
} from '../../../machines/protocol/capabilities.ts';
import type { Hello } from '../../../machines/protocol/hello.ts';
import { createInterpreter } from '../../../machines/protocol/interpreter.ts';
import type { Answered } from '../../../machines/protocol/outcome.ts';
import { createJudge } from '../../../machines/properties/judge.ts';

const VALIDITY_MS = DEFAULT_DURATIONS.tokenValidityMs;

const HELLO: Hello = {
  name: 'a locker',
  version: '1',
  sizes: [{ name: 'S', count: 1 }],
  capabilities: {
    ...DEFAULT_CAPABILITIES,
    commands: ['deposit', 'pickup', 'openExpired'],
    strategy: 'exact',
    tells: ['doors', 'deadlines'],
  },
};

function interpreterOf(capabilities: Partial<Capabilities>) {
  const interpreter = createInterpreter({
    ...HELLO,
    capabilities: { ...HELLO.capabilities, ...capabilities },
  });
  const judge = createJudge(interpreter.setup);
  let requests = 0;
  return (atMs: number, command: Command, reply: object, doors?: readonly string[]) => {
    const request = { id: `${++requests}`, atMs, command };
    const told = { kind: 'reply', doors, notifications: [], order: undefined } as const;
    const records = interpreter.take(request, { ...told, reply: reply as Answered['reply'] });
    return { records, broken: records.flatMap((one) => judge.observe(one)) };
  };
}

const DEPOSIT = { type: 'deposit', size: 'S' } as const;
const PICKUP = { type: 'pickup', code: 'C' } as const;
const OPEN = { type: 'openExpired' } as const;
const DEPOSITED = { ok: true, compartment: 'S1', code: 'C' };
const names = (result: { broken: readonly { property: string }[] }) =>
  result.broken.map(({ property }) => property);

describe('the interpreter', () => {
  it('fills in what a locker does not tell by what follows from its replies', () => {
    const take = interpreterOf({ tells: [] });
    const { records, broken } = take(5, DEPOSIT, DEPOSITED);
    expect(broken).toEqual([]);
    expect(records).toEqual([
      {
        atMs: 5,
        command: DEPOSIT,
        reply: { ...DEPOSITED, reservation: '1', expiresAtMs: 5 + VALIDITY_MS },
        effects: [
          { door: 'S1' },
          { compartment: 'S1', from: 'free', to: 'reserved' },
          { compartment: 'S1', from: 'reserved', to: 'occupied' },
        ],
      },
    ]);
  });

  it('holds doors and deadlines that are told against the rules', () => {
    const take = interpreterOf({});
    const untilMs = VALIDITY_MS;
    expect(names(take(0, DEPOSIT, { ...DEPOSITED, expiresAtMs: untilMs + 1 }, ['S1']))).toEqual([
      'token-validity',
    ]);
    expect(names(take(1, PICKUP, { ok: true, compartment: 'S1' }, []))).toEqual(['door-opens']);
  });

  it('knows the last instant of a code that expires inclusively or exclusively', () => {
    for (const [expiry, early] of [
      ['inclusive', 0],
      ['exclusive', 1],
    ] as const) {
      const expired = { ok: false, reason: 'expired' };
      const last = VALIDITY_MS - early;
      const told = { ...DEPOSITED, expiresAtMs: VALIDITY_MS };
      const tooEarly = interpreterOf({ expiry });
      expect(names(tooEarly(0, DEPOSIT, told, ['S1']))).toEqual([]);
      expect(names(tooEarly(last, PICKUP, expired, []))).toContain('token-validity');
      const right = interpreterOf({ expiry });
      right(0, DEPOSIT, told, ['S1']);
      expect(names(right(last + 1, PICKUP, expired, []))).toEqual([]);
    }
  });

  it('reads an opening that clears as an opening and a removal', () => {
    const take = interpreterOf({ staffOpening: 'clears' });
    take(0, DEPOSIT, { ...DEPOSITED, expiresAtMs: VALIDITY_MS }, ['S1']);
    const lateMs = VALIDITY_MS + 1;
    const opened = take(lateMs, OPEN, { ok: true, opened: ['S1'], blocked: [] }, ['S1']);
    expect(opened.records.map(({ command }) => command?.type)).toEqual([
      'openExpired',
      'confirmRemoval',
    ]);
    expect(names(opened)).toEqual([]);
    expect(names(take(lateMs, PICKUP, { ok: false, reason: 'returned' }, []))).toEqual([]);
  });

  it('gives a refusal without a reason the reason that was due, or finds that none was', () => {
    const take = interpreterOf({ rejections: 'untyped', tells: [] });
    const refused = { ok: false };
    expect(take(0, PICKUP, refused).records[0]!.reply).toEqual({
      ok: false,
      reason: 'invalidCode',
    } satisfies Reply);
    expect(names(take(0, DEPOSIT, refused))).toContain('right-rejection');
  });

  it('counts what is out of service for a locker that has no faults, and for no other', () => {
    const full = { ok: false, reason: 'noCompartment' };
    for (const [capabilities, broken] of [
      [{}, []],
      [{ rejections: 'untyped' }, []],
      [{ commands: ['deposit', 'fault', 'repair'] }, ['right-rejection']],
    ] as const) {
      const take = interpreterOf({ tells: [], ...capabilities });
      take(0, DEPOSIT, DEPOSITED);
      expect(names(take(1, DEPOSIT, full))).toEqual(broken);
    }
  });

  it('lets the timers of reservations fire that end unseen', () => {
    const take = interpreterOf({ commands: ['reserve', 'confirm'], tells: [] });
    const reserved = { ok: true, reservation: 'R', compartment: 'S1' };
    take(10, { type: 'reserve', size: 'S' }, reserved);
    const late = { ok: false, reason: 'reservationExpired' };
    const { records, broken } = take(180_010, { type: 'confirm', reservation: 'R' }, late);
    expect(broken).toEqual([]);
    expect(records).toMatchObject([
      { atMs: 180_010, effects: [{ compartment: 'S1', from: 'reserved', to: 'free' }] },
      { command: { type: 'confirm' }, effects: [] },
    ]);
  });

  it('takes an instant that lies back as the latest one seen', () => {
    const take = interpreterOf({ tells: [] });
    take(100, DEPOSIT, DEPOSITED);
    expect(take(50, PICKUP, { ok: true, compartment: 'S1' })).toMatchObject({
      records: [{ atMs: 100 }],
      broken: [],
    });
  });

  it('believes a reservation that a deposit tells, and names any other after its request', () => {
    const take = interpreterOf({ tells: [] });
    const { records } = take(0, DEPOSIT, { ...DEPOSITED, reservation: 'R7' });
    expect(records).toMatchObject([{ reply: { reservation: 'R7' } }]);
  });

  it('fills in the end of a reservation unless it is told', () => {
    const reserve = { type: 'reserve', size: 'S' } as const;
    const reserved = { ok: true, reservation: 'R', compartment: 'S1' };
    const commands: Capabilities['commands'] = ['reserve', 'confirm'];
    const silent = interpreterOf({ commands, tells: [] });
    expect(silent(5, reserve, reserved).records).toMatchObject([
      { reply: { reservedUntilMs: 180_005 } },
    ]);
    const telling = interpreterOf({ commands });
    const told = telling(5, reserve, { ...reserved, reservedUntilMs: 7 }, ['S1']);
    expect(told.records).toMatchObject([{ reply: { reservedUntilMs: 7 } }]);
    expect(names(told)).toEqual(['reservation-timeout']);
  });

  it('takes no deadline from a locker that goes by its own clock', () => {
    const take = interpreterOf({ clock: 'own' });
    const { records } = take(5, DEPOSIT, { ...DEPOSITED, expiresAtMs: 1 }, ['S1']);
    expect(records).toMatchObject([{ reply: { expiresAtMs: 5 + VALIDITY_MS } }]);
  });

  it('reads the instant of an exclusive expiry as the millisecond before', () => {
    const take = interpreterOf({ commands: ['reserve', 'confirm', 'pickup'], expiry: 'exclusive' });
    const reserved = { ok: true, reservation: 'R', compartment: 'S1', reservedUntilMs: 180_000 };
    take(0, { type: 'reserve', size: 'S' }, reserved, ['S1']);
    const confirmed = { ok: true, compartment: 'S1', code: 'C', expiresAtMs: VALIDITY_MS };
    const { records, broken } = take(0, { type: 'confirm', reservation: 'R' }, confirmed, []);
    expect(records).toMatchObject([{ reply: { expiresAtMs: VALIDITY_MS - 1 } }]);
    expect(broken).toEqual([]);
    const silent = interpreterOf({ expiry: 'exclusive', tells: [] });
    expect(silent(0, DEPOSIT, DEPOSITED).records).toMatchObject([
      { reply: { expiresAtMs: VALIDITY_MS - 1 } },
    ]);
  });

  it('lets no timer fire of a reservation that has ended', () => {
    const take = interpreterOf({ commands: ['reserve', 'confirm', 'status'], tells: [] });
    const reserved = { ok: true, reservation: 'R', compartment: 'S1' };
    take(0, { type: 'reserve', size: 'S' }, reserved);
    take(1, { type: 'confirm', reservation: 'R' }, { ok: true, compartment: 'S1', code: 'C' });
    expect(take(180_000, PICKUP, { ok: true, compartment: 'S1' }).records).toHaveLength(1);
  });

  it('removes nothing where the opening leaves what it finds, or was refused', () => {
    const opened = { ok: true, opened: ['S1'], blocked: [] };
    const lateMs = VALIDITY_MS + 1;
    for (const [staffOpening, command, reply] of [
      ['stays', OPEN, opened],
      ['clears', OPEN, { ok: false, reason: 'busy' }],
    ] as const) {
      const take = interpreterOf({ staffOpening, tells: [] });
      take(0, DEPOSIT, DEPOSITED);
      expect(take(lateMs, command, reply).records).toHaveLength(1);
    }
  });

  it.each([
    [{ type: 'reserve', size: 'S' }, 'noCompartment'],
    [{ type: 'deposit', size: 'S' }, 'noCompartment'],
    [{ type: 'confirmRemoval', compartment: 'S1' }, 'notOccupied'],
    [{ type: 'fault', compartment: 'S1' }, 'alreadyOutOfService'],
    [{ type: 'repair', compartment: 'S1' }, 'notOutOfService'],
    [{ type: 'confirm', reservation: 'R' }, 'unknownReservation'],
    [{ type: 'cancel', reservation: 'R' }, 'unknownReservation'],
    [{ type: 'pickup', code: 'C' }, 'invalidCode'],
    [{ type: 'openExpired' }, undefined],
    [{ type: 'status' }, undefined],
  ] as const)('takes a bare no to %j for %s', (command, reason) => {
    const take = interpreterOf({ rejections: 'untyped', tells: [] });
    expect(take(0, command, { ok: false }).records[0]!.reply).toMatchObject({ ok: false, reason });
  });

  it.each([
    [{ type: 'confirm', reservation: 'R' }, 'unknownReservation'],
    [{ type: 'cancel', reservation: 'R' }, 'unknownReservation'],
    [{ type: 'pickup', code: 'C' }, 'invalidCode'],
  ] as const)('takes a bare no to %j that was not due for %s', (command, reason) => {
    const take = interpreterOf({ rejections: 'untyped', tells: [] });
    if (command.type === 'pickup') take(0, DEPOSIT, DEPOSITED);
    else {
      const reserved = { ok: true, reservation: 'R', compartment: 'S1' };
      take(0, { type: 'reserve', size: 'S' }, reserved);
    }
    expect(take(1, command, { ok: false }).records[0]!.reply).toMatchObject({ ok: false, reason });
  });

  it('takes a bare no to the removal of an expired parcel for one that was too early', () => {
    const take = interpreterOf({ rejections: 'untyped', tells: [] });
    take(0, DEPOSIT, DEPOSITED);
    const removal = { type: 'confirmRemoval', compartment: 'S1' } as const;
    const { records } = take(VALIDITY_MS + 1, removal, { ok: false });
    expect(records[0]!.reply).toEqual({ ok: false, reason: 'notExpired' });
  });

  it('takes a bare no to a size that is there for one that it is full, and no other', () => {
    const take = interpreterOf({ rejections: 'untyped', tells: [] });
    for (const [size, reason] of [
      ['S', 'noCompartment'],
      ['XL', 'unknownSize'],
    ]) {
      const { records } = take(0, { type: 'deposit', size: size! }, { ok: false });
      expect(records[0]!.reply).toMatchObject({ reason });
    }
  });

  it('passes on what was sent to people, and only then', () => {
    const interpreter = createInterpreter(HELLO);
    const answer = { kind: 'reply', doors: ['S1'], order: undefined } as const;
    const reply = { ...DEPOSITED, expiresAtMs: VALIDITY_MS, reservation: 'R' } as const;
    const notifications = [{ to: 'R', text: 'Your code is C.' }];
    const [told] = interpreter.take(
      { id: '1', atMs: 0, command: DEPOSIT },
      { ...answer, reply: reply as Answered['reply'], notifications },
    );
    expect(told).toMatchObject({ notifications });
    const [silent] = interpreter.take(
      { id: '2', atMs: 1, command: PICKUP },
      { ...answer, reply: { ok: true, compartment: 'S1' }, notifications: [] },
    );
    expect(silent).not.toHaveProperty('notifications');
  });

  it('knows only the strategies that there are', () => {
    expect(() => interpreterOf({ strategy: 'best' })).toThrow(
      new RangeError('There is no strategy best.'),
    );
  });

  it('adds nothing to a reply that tells all', () => {
    const take = interpreterOf({ tells: [] });
    take(0, DEPOSIT, DEPOSITED);
    const reply = { ok: true, compartment: 'S1' };
    expect(take(1, PICKUP, reply).records.map((record) => record.reply)).toEqual([reply]);
  });

  it('counts what is out of service where a bare no means that the bank is full', () => {
    const commands: Capabilities['commands'] = ['deposit', 'fault', 'repair'];
    const take = interpreterOf({ rejections: 'untyped', commands, tells: [] });
    const compartment = 'S1';
    take(0, { type: 'fault', compartment }, { ok: true, compartment });
    const full = take(1, DEPOSIT, { ok: false });
    expect(full.records[0]!.reply).toEqual({ ok: false, reason: 'noCompartment', outOfService: 1 });
    expect(names(full)).toEqual([]);
    const { records } = take(2, { type: 'repair', compartment }, { ok: false });
    expect(records[0]!.reply).toEqual({ ok: false, reason: 'notOutOfService' });
  });

  it('has no strategy to judge by where none is declared', () => {
    const { capabilities } = HELLO;
    const setupOf = (strategy: string | undefined) =>
      createInterpreter({ ...HELLO, capabilities: { ...capabilities, strategy } }).setup;
    expect(setupOf(undefined).strategy).toBeUndefined();
    expect(setupOf('exact').strategy).toBeDefined();
  });
});
