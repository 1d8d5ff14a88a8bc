import { describe, expect, it } from 'vitest';
import type { Command, Reply } from '../../../machines/command.ts';
import { DEFAULT_DURATIONS } from '../../../machines/durations.ts';
import {
  DEFAULT_CAPABILITIES,
  type Capabilities,
} from '../../../machines/protocol/capabilities.ts';
import { createInterpreter } from '../../../machines/protocol/interpreter.ts';
import type { Answered } from '../../../machines/protocol/outcome.ts';
import { createJudge } from '../../../machines/properties/judge.ts';

const VALIDITY_MS = DEFAULT_DURATIONS.tokenValidityMs;

function interpreterOf(capabilities: Partial<Capabilities>) {
  const interpreter = createInterpreter({
    name: 'a locker',
    version: '1',
    sizes: [{ name: 'S', count: 1 }],
    capabilities: {
      ...DEFAULT_CAPABILITIES,
      commands: ['deposit', 'pickup', 'openExpired'],
      strategy: 'exact',
      tells: ['doors', 'deadlines'],
      ...capabilities,
    },
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
});
