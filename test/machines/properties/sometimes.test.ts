import { describe, expect, it } from 'vitest';
import { createBank } from '../../../machines/bank.ts';
import type { Command } from '../../../machines/command.ts';
import { createJudge } from '../../../machines/properties/judge.ts';
import { SOMETIMES } from '../../../machines/properties/sometimes/registry.ts';
import { INJECTED_FAULTS, type InjectedFault } from '../../../machines/injected-fault.ts';
import type { LockerRecord } from '../../../machines/record.ts';
import {
  cancel,
  confirm,
  deposit,
  DURATIONS,
  fault,
  openExpired,
  pickup,
  rejected,
  removal,
  repair,
  reserve,
  timer,
} from '../../support/record-builders.ts';
import { but, EVERYTHING, NO_TOKENS, status } from '../../support/stories.ts';

const BANK = createBank([
  { name: 'S', count: 2 },
  { name: 'M', count: 1 },
]);

function reached(records: readonly LockerRecord[]): readonly string[] {
  const judge = createJudge({
    bank: BANK,
    durations: DURATIONS,
    capabilities: EVERYTHING,
    injected: INJECTED_FAULTS,
  });
  for (const record of records) judge.observe(record);
  return judge.verdict().reached;
}

const retry = { type: 'pickup', code: 'A' } as const;
const reserveS = { type: 'reserve', size: 'S' } as const;
const lateConfirm = { type: 'confirm', reservation: 'R1' } as const;

const wrongCodes = (times: number) =>
  Array.from({ length: times }, () => rejected(1, { type: 'pickup', code: 'X' }, 'invalidCode'));

/** The request sent again, and answered as before. */
function again(record: LockerRecord, injected?: InjectedFault): LockerRecord {
  const first = record.reply!;
  return but(record, { again: { first }, effects: [], ...(injected && { injected }) });
}

/** The power is cut before a command that changes nothing. */
function cut(atMs: number): LockerRecord {
  return but(status(atMs, { free: 2 }, { free: 1 }, NO_TOKENS), { injected: 'restart' });
}

/** A story that reaches the thing, and some that come close and do not. */
type Near = [name: string, there: LockerRecord[], ...nearby: LockerRecord[][]];

const NEAR: readonly Near[] = [
  [
    'pickup-rejected-already-used',
    [deposit(0, 'S1', 'A'), pickup(1, 'A', 'S1'), rejected(2, retry, 'alreadyUsed')],
    [deposit(0, 'S1', 'A'), pickup(1, 'A', 'S1'), rejected(2, retry, 'returned')],
  ],
  [
    'code-in-last-millisecond',
    [deposit(0, 'S1', 'A'), pickup(1000, 'A', 'S1')],
    [deposit(0, 'S1', 'A'), pickup(999, 'A', 'S1')],
  ],
  [
    'code-one-millisecond-late',
    [deposit(0, 'S1', 'A'), rejected(1001, retry, 'expired')],
    [deposit(0, 'S1', 'A'), rejected(1002, retry, 'expired')],
  ],
  [
    'confirm-loses-to-timer',
    [reserve(0, 'R1', 'S1'), timer(180, 'S1'), rejected(180, lateConfirm, 'reservationExpired')],
    [reserve(0, 'R1', 'S1'), timer(180, 'S1'), rejected(181, lateConfirm, 'reservationExpired')],
  ],
  [
    'fault-hits-free',
    [fault(0, 'S1', 'free')],
    [deposit(0, 'S1', 'A'), fault(1, 'S1', 'occupied')],
  ],
  [
    'fault-hits-reserved',
    [reserve(0, 'R1', 'S1'), fault(1, 'S1', 'reserved')],
    [fault(0, 'S1', 'free')],
  ],
  [
    'fault-hits-occupied',
    [deposit(0, 'S1', 'A'), fault(1, 'S1', 'occupied')],
    [fault(0, 'S1', 'free')],
  ],
  [
    'repair-of-empty',
    [fault(0, 'S1', 'free'), repair(1, 'S1', 'empty')],
    [rejected(0, { type: 'repair', compartment: 'S1' }, 'notOutOfService')],
  ],
  [
    'repair-of-unverified',
    [reserve(0, 'R1', 'S1'), fault(1, 'S1', 'reserved'), repair(2, 'S1', 'unverified')],
    [fault(0, 'S1', 'free'), repair(1, 'S1', 'empty')],
  ],
  [
    'repair-of-holding',
    [deposit(0, 'S1', 'A'), fault(1, 'S1', 'occupied'), repair(2, 'S1', 'holding')],
    [fault(0, 'S1', 'free'), repair(1, 'S1', 'empty')],
  ],
  [
    'bank-full',
    [deposit(0, 'S1', 'A'), reserve(0, 'R2', 'S2'), reserve(0, 'R3', 'M1'), openExpired(1, [])],
    [deposit(0, 'S1', 'A'), fault(0, 'S2', 'free'), openExpired(1, [])],
    [
      deposit(0, 'S1', 'A'),
      fault(0, 'S2', 'free'),
      reserve(0, 'R3', 'M1'),
      fault(0, 'M1', 'reserved'),
      openExpired(1, []),
    ],
  ],
  [
    'retry-after-success',
    [
      reserve(0, 'R1', 'S1'),
      confirm(1, 'R1', 'S1', 'A'),
      rejected(2, lateConfirm, 'alreadyConfirmed'),
    ],
    [reserve(0, 'R1', 'S1'), cancel(1, 'R1', 'S1'), rejected(2, lateConfirm, 'cancelled')],
  ],
  [
    'expired-opened',
    [deposit(0, 'S1', 'A'), openExpired(1001, ['S1'])],
    [deposit(0, 'S1', 'A'), openExpired(1000, [])],
  ],
  [
    'expired-blocked',
    [deposit(0, 'S1', 'A'), fault(1, 'S1', 'occupied'), openExpired(1001, [], ['S1'])],
    [deposit(0, 'S1', 'A'), openExpired(1001, ['S1'])],
  ],
  [
    'expired-removed',
    [deposit(0, 'S1', 'A'), removal(1001, 'S1')],
    [rejected(0, { type: 'confirmRemoval', compartment: 'S1' }, 'notOccupied')],
  ],
  ['timer-fires', [reserve(0, 'R1', 'S1'), timer(180, 'S1')], [reserve(0, 'R1', 'S1')]],
  [
    'confirm-in-last-millisecond',
    [reserve(0, 'R1', 'S1'), confirm(179, 'R1', 'S1', 'A')],
    [reserve(0, 'R1', 'S1'), confirm(178, 'R1', 'S1', 'A')],
  ],
  [
    'code-after-wrong-codes',
    [deposit(0, 'S1', 'A'), ...wrongCodes(10), pickup(2, 'A', 'S1')],
    [deposit(0, 'S1', 'A'), ...wrongCodes(9), pickup(2, 'A', 'S1')],
  ],
  [
    'compartment-given-again',
    [deposit(0, 'S1', 'A'), pickup(1, 'A', 'S1'), reserve(2, 'R1', 'S1')],
    [deposit(0, 'S1', 'A'), pickup(1, 'A', 'S1'), reserve(2, 'R1', 'S2')],
  ],
  [
    'used-code-after-reuse',
    [
      deposit(0, 'S1', 'A'),
      pickup(1, 'A', 'S1'),
      deposit(2, 'S1', 'B'),
      rejected(3, retry, 'alreadyUsed'),
    ],
    [deposit(0, 'S1', 'A'), pickup(1, 'A', 'S1'), rejected(3, retry, 'alreadyUsed')],
  ],
  [
    'own-size-full',
    [deposit(0, 'S1', 'A'), deposit(0, 'S2', 'B'), rejected(1, reserveS, 'noCompartment')],
    [
      deposit(0, 'S1', 'A'),
      deposit(0, 'S2', 'B'),
      deposit(0, 'M1', 'C'),
      rejected(1, reserveS, 'noCompartment'),
    ],
  ],
  [
    'offered-beside-fault',
    [fault(0, 'S1', 'free'), reserve(1, 'R1', 'S2')],
    [fault(0, 'M1', 'free'), reserve(1, 'R1', 'S2')],
  ],
  [
    'status-in-use',
    [reserve(0, 'R1', 'S1'), status(1, { free: 1, reserved: 1 }, { free: 1 }, NO_TOKENS)],
    [status(1, { free: 2 }, { free: 1 }, NO_TOKENS)],
  ],
  [
    'request-repeated',
    [deposit(0, 'S1', 'A'), again(deposit(0, 'S1', 'A'))],
    [rejected(0, reserveS, 'noCompartment'), again(rejected(0, reserveS, 'noCompartment'))],
  ],
  [
    'person-notified',
    [but(deposit(0, 'S1', 'A'), { notifications: [{ to: 'R-A', text: 'Code A' }] })],
    [deposit(0, 'S1', 'A')],
  ],
  [
    'offered-beside-expired',
    [deposit(0, 'S1', 'A'), reserve(1001, 'R1', 'S2')],
    [deposit(0, 'S1', 'A'), reserve(1000, 'R1', 'S2')],
  ],
  [
    'power-cut-in-use',
    [deposit(0, 'S1', 'A'), reserve(1, 'R1', 'S2'), but(cut(2), { injected: 'crash' })],
    [deposit(0, 'S1', 'A'), cut(2)],
  ],
  [
    'timer-after-power-cut',
    [reserve(1, 'R1', 'S1'), cut(2), timer(181, 'S1')],
    [cut(2), reserve(3, 'R1', 'S1'), timer(183, 'S1')],
    [reserve(1, 'R1', 'S1'), cut(2), cancel(3, 'R1', 'S1')],
  ],
  [
    'code-after-power-cut',
    [deposit(0, 'S1', 'A'), but(pickup(1, 'A', 'S1'), { injected: 'restart' })],
    [but(deposit(0, 'S1', 'A'), { injected: 'restart' }), pickup(1, 'A', 'S1')],
    [deposit(0, 'S1', 'A'), pickup(1, 'A', 'S1')],
  ],
  befallen('crash-inside-command', 'crash', 'restart'),
  befallen('answer-lost', 'answer-lost', 'crash'),
  befallen('requests-reordered', 'reorder', 'answer-lost'),
  befallen('clock-behind', 'clock-behind', 'clock-ahead'),
  befallen('clock-ahead', 'clock-ahead', 'clock-behind'),
  befallen('door-jams', 'jam', 'restart'),
  repeated('request-duplicated', 'duplicate', 'late'),
  repeated('request-late', 'late', 'duplicate'),
];

/** A success with the fault; with another one; and a rejection with the fault. */
function befallen(name: string, fault: InjectedFault, other: InjectedFault): Near {
  const story = (injected: InjectedFault) => [but(deposit(0, 'S1', 'A'), { injected })];
  return [name, story(fault), story(other), [but(wrongCodes(1)[0]!, { injected: fault })]];
}

function repeated(name: string, fault: InjectedFault, other: InjectedFault): Near {
  const first = deposit(0, 'S1', 'A');
  return [name, [first, again(first, fault)], [first, again(first, other)]];
}

describe('what sometimes happens', () => {
  it.each(NEAR)('%s', (name, there, ...nearby) => {
    expect(reached(there)).toContain(name);
    for (const story of nearby) expect(reached(story)).not.toContain(name);
  });

  it('does not happen in silence, whatever is asked', () => {
    const asked: readonly Command[] = [
      { type: 'reserve', size: 'S' },
      { type: 'deposit', size: 'S' },
      ...(['confirm', 'cancel'] as const).map((type) => ({ type, reservation: 'R1' })),
      { type: 'pickup', code: 'A' },
      ...(['confirmRemoval', 'fault', 'repair'] as const).map((type) => ({
        type,
        compartment: 'S1',
      })),
      { type: 'openExpired' },
    ];
    const silent = asked.map((command): LockerRecord => ({
      atMs: 0,
      command,
      effects: [],
      injected: 'jam',
    }));
    const repeated = silent.map((record) =>
      but(record, { again: { first: deposit(0, 'S1', 'A').reply! } }),
    );
    expect(reached([...silent, ...repeated])).toEqual([]);
  });

  it('is all covered here; one rejection stands for the others', () => {
    const others = SOMETIMES.filter(({ number }) => number !== 'S1').map(({ name }) => name);
    expect(new Set(NEAR.map(([name]) => name))).toEqual(
      new Set(['pickup-rejected-already-used', ...others]),
    );
  });

  it('includes every rejection of every command', () => {
    const rejections = SOMETIMES.filter(({ number }) => number === 'S1');
    expect(rejections).toHaveLength(27);
    expect(rejections[0]).toMatchObject({
      name: 'reserve-rejected-unknown-size',
      statement: 'A reserve is answered unknownSize.',
      rules: ['R25'],
    });
  });
});
