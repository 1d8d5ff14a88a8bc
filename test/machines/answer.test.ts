import { describe, expect, it } from 'vitest';
import { answer, type Answering } from '../../machines/answer.ts';
import { createBank } from '../../machines/bank.ts';
import { REJECTIONS, type Command } from '../../machines/command.ts';
import { DEFAULT_DURATIONS } from '../../machines/durations.ts';
import { createNow } from '../../machines/now.ts';
import { STATE, type LockerRules } from '../../machines/rules.ts';

const bank = createBank([
  { name: 'S', count: 2 },
  { name: 'L', count: 1 },
]);
const OUT_OF_SERVICE = 4;
const NOW_MS = 5;

/** What is asked of the rules is noted, with its arguments. */
function answering(rules: Partial<LockerRules>) {
  const asked: unknown[][] = [];
  const noting = Object.entries(rules).map(([name, value]) => [
    name,
    typeof value === 'function'
      ? (...given: unknown[]) => {
          asked.push([name, ...given]);
          return (value as (...given: unknown[]) => unknown)(...given);
        }
      : value,
  ]);
  const locker: Answering = {
    bank,
    now: createNow(NOW_MS),
    rules: {
      outOfServiceCount: () => OUT_OF_SERVICE,
      ...Object.fromEntries(noting),
    } as LockerRules,
    codes: {
      issue: (token) => `code ${token}`,
      tokenOf: (code) => Number(code.replace('code ', '')),
      forget: () => {},
    },
    durations: DEFAULT_DURATIONS,
  };
  return { locker, asked };
}

const COMMANDS = [
  { type: 'reserve', size: 'S' },
  { type: 'confirm', reservation: 'R1' },
  { type: 'cancel', reservation: 'R1' },
  { type: 'deposit', size: 'S' },
  { type: 'pickup', code: 'code 1' },
  { type: 'confirmRemoval', compartment: 'S1' },
  { type: 'fault', compartment: 'S1' },
  { type: 'repair', compartment: 'S1' },
] as const satisfies readonly Command[];

describe('an answer', () => {
  it.each(COMMANDS)(
    'to a rejected $type names the rejection by its place in the row',
    (command) => {
      const { type } = command;
      for (const [place, reason] of REJECTIONS[type].entries()) {
        const outcome = -1 - place;
        const { locker } = answering({ [type]: () => outcome });
        const outOfService = reason === 'noCompartment' ? { outOfService: OUT_OF_SERVICE } : {};
        expect(answer<Command>(locker, command)).toStrictEqual({
          ok: false,
          reason,
          ...outOfService,
        });
      }
    },
  );

  it('to a reservation says until when it holds', () => {
    const { locker, asked } = answering({ reserve: () => 41, lastCompartment: () => 2 });
    expect(answer(locker, { type: 'reserve', size: 'L' })).toStrictEqual({
      ok: true,
      reservation: 'R42',
      compartment: 'L1',
      reservedUntilMs: NOW_MS + DEFAULT_DURATIONS.reservationTimeoutMs,
    });
    expect(asked[0]).toEqual(['reserve', 1]);
  });

  it('to a confirm gives the code of the token', () => {
    const { locker, asked } = answering({
      confirm: () => 7,
      lastCompartment: () => 2,
      expiresAtMs: () => 99,
    });
    expect(answer(locker, { type: 'confirm', reservation: 'R42' })).toStrictEqual({
      ok: true,
      code: 'code 7',
      expiresAtMs: 99,
      compartment: 'L1',
    });
    expect(asked).toContainEqual(['expiresAtMs', 2]);
  });

  it('to a deposit names the reservation and the code, of the same compartment', () => {
    const { locker, asked } = answering({
      deposit: () => 7,
      lastReservation: () => 41,
      lastCompartment: () => 2,
      expiresAtMs: () => 99,
    });
    expect(answer(locker, { type: 'deposit', size: 'L' })).toStrictEqual({
      ok: true,
      reservation: 'R42',
      compartment: 'L1',
      code: 'code 7',
      expiresAtMs: 99,
    });
    expect(asked[0]).toEqual(['deposit', 1]);
    expect(asked).toContainEqual(['expiresAtMs', 2]);
  });

  it.each([
    ['R1', 0],
    ['R42', 41],
    ['R9007199254740991', 2 ** 53 - 2],
    ['R0', -1],
    ['R01', -1],
    ['R1e3', -1],
    ['R1\n', -1],
    ['r1', -1],
    ['1', -1],
    ['', -1],
  ])('asks for reservation %j by its number, %d', (reservation, number) => {
    const { locker, asked } = answering({ confirm: () => -1, cancel: () => -1 });
    answer(locker, { type: 'confirm', reservation });
    answer(locker, { type: 'cancel', reservation });
    expect(asked).toEqual([
      ['confirm', number],
      ['cancel', number],
    ]);
  });

  it('asks for compartments and sizes by their numbers, −1 for what the bank does not have', () => {
    const { locker, asked } = answering({ fault: () => -1, repair: () => -1, reserve: () => -1 });
    answer(locker, { type: 'fault', compartment: 'L1' });
    answer(locker, { type: 'repair', compartment: 'L2' });
    answer(locker, { type: 'reserve', size: 'L' });
    answer(locker, { type: 'reserve', size: 'M' });
    expect(asked).toEqual([
      ['fault', 2],
      ['repair', -1],
      ['reserve', 1],
      ['reserve', -1],
    ]);
  });

  it('to openExpired keeps the order of the rules', () => {
    const { locker } = answering({ openExpired: () => ({ opened: [2, 0], blocked: [1] }) });
    expect(answer(locker, { type: 'openExpired' })).toStrictEqual({
      ok: true,
      opened: ['L1', 'S1'],
      blocked: ['S2'],
    });
  });

  it('to status puts each count in its place', () => {
    const { locker } = answering({
      countOf: (size, state) => 10 * size + state,
      liveTokens: () => 3,
      expiredTokens: () => 8,
    });
    const sizeStatus = (size: number) => ({
      free: 10 * size + STATE.free,
      reserved: 10 * size + STATE.reserved,
      occupied: 10 * size + STATE.occupied,
      outOfService: {
        empty: 10 * size + STATE.empty,
        unverified: 10 * size + STATE.unverified,
        holding: 10 * size + STATE.holding,
      },
    });
    expect(answer(locker, { type: 'status' })).toStrictEqual({
      ok: true,
      sizes: { S: sizeStatus(0), L: sizeStatus(1) },
      tokens: { live: 3, expired: 8 },
    });
  });
});
