import { describe, expect, it } from 'vitest';
import { REJECTIONS, type Command, type CommandType } from '../../machines/command.ts';
import { createRecordedLocker, type RecordedLocker } from '../support/recorded-locker.ts';

const TIMEOUT_MS = 180_000;
const VALIDITY_MS = 604_800_000;

/** Brings about the state in which a command is rejected, and gives the argument to reject it for. */
type Situation = (locker: RecordedLocker) => string;

/** The situation, and then something more of the compartment that it is about. */
const andThen =
  (more: (locker: RecordedLocker) => unknown) =>
  (situation: Situation): Situation =>
  (locker) => {
    const argument = situation(locker);
    more(locker);
    return argument;
  };
const thenFaulty = andThen(({ must }) => must({ type: 'fault', compartment: 'M1' }));
const thenRepaired = andThen(({ must }) => must({ type: 'repair', compartment: 'M1' }));
const thenReserved = andThen(({ must }) => must({ type: 'reserve', size: 'M' }));
const thenDeposited = andThen(({ must }) => must({ type: 'deposit', size: 'M' }));
const later = (byMs: number, situation: Situation) =>
  andThen(({ ask, calendar }) => ask({ type: 'status' }, calendar.nowMs + byMs))(situation);

const deposited: Situation = ({ must }) => must({ type: 'deposit', size: 'M' }).code;
const pickedUp: Situation = (locker) => {
  const code = deposited(locker);
  locker.must({ type: 'pickup', code });
  return code;
};
const expired = later(VALIDITY_MS + 1, deposited);
const returned: Situation = (locker) => {
  const code = expired(locker);
  locker.must({ type: 'confirmRemoval', compartment: 'M1' });
  return code;
};
const reserved: Situation = ({ must }) => must({ type: 'reserve', size: 'M' }).reservation;
const confirmed: Situation = (locker) => {
  const reservation = reserved(locker);
  locker.must({ type: 'confirm', reservation });
  return reservation;
};
const cancelled: Situation = (locker) => {
  const reservation = reserved(locker);
  locker.must({ type: 'cancel', reservation });
  return reservation;
};
const timedOut = later(TIMEOUT_MS, reserved);
const lost = thenFaulty(reserved);
const full: Situation = (locker) => {
  reserved(locker);
  return 'M';
};
/** An argument that needs no situation. */
const just =
  (argument: string): Situation =>
  () =>
    argument;
/** The compartment, in a situation that was brought about for it. */
const M1 =
  (...situations: readonly Situation[]): Situation =>
  (locker) => {
    for (const situation of situations) situation(locker);
    return 'M1';
  };

const ofAReservation: readonly (readonly [reason: string, what: string, Situation])[] = [
  ['unknownReservation', 'one that never was', just('R1')],
  ['unknownReservation', 'a text that is none', just('S1')],
  ['alreadyConfirmed', 'a confirmed one', confirmed],
  ['alreadyConfirmed', 'a confirmed one, now behind a faulty door', thenFaulty(confirmed)],
  ['cancelled', 'a cancelled one', cancelled],
  ['cancelled', 'a cancelled one, its compartment now faulty', thenFaulty(cancelled)],
  ['cancelled', 'a cancelled one, its compartment reserved again', thenReserved(cancelled)],
  ['reservationExpired', 'a late one', timedOut],
  ['reservationExpired', 'a late one, its compartment now faulty', thenFaulty(timedOut)],
  ['reservationExpired', 'a late one, its compartment reserved again', thenReserved(timedOut)],
  ['compartmentOutOfService', 'one that was lost to a fault', lost],
  ['compartmentOutOfService', 'the same, later than its timer', later(TIMEOUT_MS, lost)],
  ['compartmentOutOfService', 'the same, after the repair', thenRepaired(lost)],
  ['compartmentOutOfService', 'the same, reserved again', thenReserved(thenRepaired(lost))],
];

const ofASize: readonly (readonly [reason: string, what: string, Situation])[] = [
  ['unknownSize', 'a size that the bank does not have', just('XL')],
  ['unknownSize', 'an unknown size, and nothing is free', (locker) => full(locker) && 'XL'],
  ['noCompartment', 'a size of which none is free', full],
];

const CASES: Readonly<
  Record<CommandType, readonly (readonly [reason: string, what: string, Situation])[]>
> = {
  reserve: ofASize,
  deposit: ofASize,
  confirm: ofAReservation,
  cancel: ofAReservation,
  pickup: [
    ['invalidCode', 'a code that was never issued', ({ codes }) => codes.textOf(codes.unissued(0))],
    ['invalidCode', 'the code that will be issued next', ({ codes }) => codes.issue(0)],
    ['invalidCode', 'a text that is none', just('M1')],
    ['alreadyUsed', 'a spent code', pickedUp],
    ['alreadyUsed', 'a spent code, its compartment now faulty', thenFaulty(pickedUp)],
    ['alreadyUsed', 'a spent code, another parcel in its compartment', thenDeposited(pickedUp)],
    ['returned', 'the code of a parcel that went back', returned],
    ['returned', 'the same, its compartment now faulty', thenFaulty(returned)],
    ['expired', 'an expired code', expired],
    ['expired', 'an expired code behind a faulty door', thenFaulty(expired)],
    ['compartmentOutOfService', 'a live code behind a faulty door', thenFaulty(deposited)],
  ],
  openExpired: [],
  confirmRemoval: [
    ['unknownCompartment', 'one that the bank does not have', just('M2')],
    ['compartmentOutOfService', 'an empty faulty one', M1(thenFaulty(just('')))],
    ['compartmentOutOfService', 'one that was lost to a fault', M1(lost)],
    ['compartmentOutOfService', 'a live parcel behind a faulty door', M1(thenFaulty(deposited))],
    ['compartmentOutOfService', 'an expired one behind a faulty door', M1(thenFaulty(expired))],
    ['notOccupied', 'a free one', M1()],
    ['notOccupied', 'a reserved one', M1(reserved)],
    ['notOccupied', 'one whose expired parcel is out already', M1(returned)],
    ['notOccupied', 'one that is reserved after an expired parcel', M1(returned, reserved)],
    ['notExpired', 'a live parcel', M1(deposited)],
    ['notExpired', 'a live parcel after an expired one', M1(returned, deposited)],
  ],
  fault: [
    ['unknownCompartment', 'one that the bank does not have', just('S0')],
    ['alreadyOutOfService', 'an empty faulty one', M1(thenFaulty(just('')))],
    ['alreadyOutOfService', 'an unverified one', M1(lost)],
    ['alreadyOutOfService', 'a faulty one with a parcel', M1(thenFaulty(deposited))],
  ],
  repair: [
    ['unknownCompartment', 'one that the bank does not have', just('')],
    ['notOutOfService', 'a free one', M1()],
    ['notOutOfService', 'a reserved one', M1(reserved)],
    ['notOutOfService', 'an occupied one', M1(deposited)],
    ['notOutOfService', 'one that is repaired already', M1(thenRepaired(lost))],
  ],
  status: [],
};

const ARGUMENT = {
  reserve: 'size',
  deposit: 'size',
  confirm: 'reservation',
  cancel: 'reservation',
  pickup: 'code',
  confirmRemoval: 'compartment',
  fault: 'compartment',
  repair: 'compartment',
} as const;

const command = (type: keyof typeof ARGUMENT, argument: unknown) =>
  ({ type, [ARGUMENT[type]]: argument }) as unknown as Command;

describe.each(Object.keys(ARGUMENT) as (keyof typeof ARGUMENT)[])('%s', (type) => {
  it.each(CASES[type])('is answered %s: %s', (reason, _, situation) => {
    const locker = createRecordedLocker();
    const rejected = command(type, situation(locker));
    const before = locker.ask({ type: 'status' });
    const atMs = locker.calendar.nowMs;
    const reply =
      reason === 'noCompartment' ? { ok: false, reason, outOfService: 0 } : { ok: false, reason };
    expect(locker.ask(rejected)).toEqual(reply);
    expect(locker.records.at(-1)).toEqual({ atMs, command: rejected, reply, effects: [] });
    expect(locker.ask({ type: 'status' })).toEqual(before);
  });

  it('has a case above for each of its rejections', () => {
    expect(new Set(CASES[type].map(([reason]) => reason))).toEqual(new Set(REJECTIONS[type]));
  });

  it.each([
    '',
    ' ',
    '__proto__',
    'constructor',
    'toString',
    'R0',
    'R01',
    'R-1',
    'R1e3',
    'R1.0',
    'R 1',
    'r1',
    'R',
    `R${'9'.repeat(16)}`,
    `R${'9'.repeat(400)}`,
    'S01',
    's1',
    'ABC',
    '2222222',
    '222222222',
    '\0',
    '💌💌💌💌',
    undefined,
    null,
    0,
    1,
    -1,
    NaN,
    true,
    {},
    ['S'],
    ['R1'],
    ['M1'],
    Symbol('S'),
    () => 'S',
    1n,
  ])('knows nothing by the name of %o', (argument) => {
    const locker = createRecordedLocker();
    const reservation = reserved(locker);
    locker.must({ type: 'deposit', size: 'S' });
    expect(locker.ask(command(type, argument))).toEqual({ ok: false, reason: REJECTIONS[type][0] });
    locker.must({ type: 'confirm', reservation });
  });

  it('knows nothing by no name', () => {
    expect(createRecordedLocker().ask({ type } as Command)).toEqual({
      ok: false,
      reason: REJECTIONS[type][0],
    });
  });
});

describe('noCompartment', () => {
  it.each(['reserve', 'deposit'] as const)('tells broken from full (%s)', (type) => {
    const { must, ask } = createRecordedLocker();
    const outOfService = () => ask({ type, size: 'M' });
    must({ type: 'fault', compartment: 'M1' });
    expect(outOfService()).toEqual({ ok: false, reason: 'noCompartment', outOfService: 1 });
    // Those of the other sizes count too, whatever they held.
    must({ type: 'deposit', size: 'S' });
    must({ type: 'fault', compartment: 'S1' });
    must({ type: 'reserve', size: 'S' });
    must({ type: 'fault', compartment: 'S2' });
    expect(outOfService()).toEqual({ ok: false, reason: 'noCompartment', outOfService: 3 });
    must({ type: 'repair', compartment: 'S1' });
    expect(outOfService()).toEqual({ ok: false, reason: 'noCompartment', outOfService: 2 });
  });
});
