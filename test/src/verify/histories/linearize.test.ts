import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { strategyNamed } from '../../../../machines/allocation/registry.ts';
import { createBank } from '../../../../machines/bank.ts';
import type { Command, Reply } from '../../../../machines/command.ts';
import { DEFAULT_DURATIONS } from '../../../../machines/durations.ts';
import { linearize, type Model } from '../../../../src/verify/histories/linearize.ts';
import { LockerModel } from '../../../../src/verify/histories/locker-model.ts';
import type { Operation } from '../../../../src/verify/histories/operation.ts';
import { createReferenceLocker } from '../../../support/reference-locker.ts';

const TIMEOUT_MS = DEFAULT_DURATIONS.reservationTimeoutMs;
const bank = createBank([
  { name: 'S', count: 1 },
  { name: 'M', count: 1 },
]);
const strategy = strategyNamed('exact').create(bank.sizes, {});
const setup = { bank, durations: DEFAULT_DURATIONS, strategy };

function model(): Model {
  return new LockerModel({ ...setup, startMs: 0, staffOpening: 'stays' });
}

/** An operation that is sent and answered at these places. */
function op(
  command: Command,
  reply: object | undefined,
  [sentAt, answeredAt]: readonly [number, number],
  atMs = 0,
): Operation {
  const request = { id: `q${sentAt}`, atMs, command };
  return { client: 1, request, reply: reply as Reply | undefined, sentAt, answeredAt };
}

const RESERVED = { ok: true, reservation: 'A', compartment: 'S1' };
const OTHER = { ok: true, reservation: 'B', compartment: 'S1' };
const FULL = { ok: false, reason: 'noCompartment' };
const reserve: Command = { type: 'reserve', size: 'S' };
const cancel: Command = { type: 'cancel', reservation: 'A' };
const pickup: Command = { type: 'pickup', code: '1' };
const deposited = { ok: true, reservation: 'A', compartment: 'S1', code: '1' };
const opened = { ok: true, compartment: 'S1' };

describe('linearize', () => {
  it.each([
    {
      what: 'two at once, of whom one is too late',
      operations: [op(reserve, RESERVED, [0, 3]), op(reserve, FULL, [1, 2])],
      right: true,
    },
    {
      what: 'two at once who get the same compartment',
      operations: [op(reserve, RESERVED, [0, 3]), op(reserve, OTHER, [1, 2])],
      right: false,
    },
    {
      what: 'the same compartment, with a cancel between that is still under way',
      operations: [
        op(reserve, RESERVED, [0, 1]),
        op(cancel, opened, [2, 5]),
        op(reserve, OTHER, [3, 4]),
      ],
      right: true,
    },
    {
      what: 'the same compartment before the cancel is sent',
      operations: [
        op(reserve, RESERVED, [0, 1]),
        op(reserve, OTHER, [2, 3]),
        op(cancel, opened, [4, 5]),
      ],
      right: false,
    },
    {
      what: 'a code that opens twice at once',
      operations: [
        op({ type: 'deposit', size: 'S' }, deposited, [0, 1]),
        op(pickup, opened, [2, 4]),
        op(pickup, opened, [3, 5]),
      ],
      right: false,
    },
    {
      what: 'a code that opens once, and is used for the other',
      operations: [
        op({ type: 'deposit', size: 'S' }, deposited, [0, 1]),
        op(pickup, opened, [2, 5]),
        op(pickup, { ok: false, reason: 'alreadyUsed' }, [3, 4]),
      ],
      right: true,
    },
    {
      what: 'a full bank, since a request that was never answered has been executed',
      operations: [op(reserve, undefined, [0, Infinity]), op(reserve, FULL, [1, 2])],
      right: true,
    },
    {
      what: 'a free bank, since a request that was never answered has not been executed',
      operations: [op(reserve, undefined, [0, Infinity]), op(reserve, RESERVED, [1, 2])],
      right: true,
    },
    {
      what: 'a bank that is full and then free, though nobody ends the unanswered reservation',
      operations: [
        op(reserve, undefined, [0, Infinity]),
        op(reserve, FULL, [1, 2]),
        op(reserve, RESERVED, [3, 4]),
      ],
      right: false,
    },
    {
      what: 'the same, once its time is up',
      operations: [
        op(reserve, undefined, [0, Infinity]),
        op(reserve, FULL, [1, 2]),
        op(reserve, RESERVED, [3, 4], TIMEOUT_MS),
      ],
      right: true,
    },
  ])('is $right of $what', async ({ operations, right }) => {
    const found = await linearize(model(), operations);
    expect(found.verdict).toBe(right ? 'explained' : 'unexplained');
    if (!right) expect(found.stuck.length).toBeGreaterThan(0);
  });

  it('agrees with a search through all orders', async () => {
    const verdicts = { true: 0, false: 0 };
    await fc.assert(
      fc.asyncProperty(smallHistory, async (operations) => {
        const expected = someOrder(model(), operations, []);
        verdicts[`${expected}`]++;
        const { verdict } = await linearize(model(), operations);
        expect(verdict).toBe(expected ? 'explained' : 'unexplained');
      }),
      { seed: 1, numRuns: 400 },
    );
    // Of either kind there must have been enough.
    expect(Math.min(verdicts.true, verdicts.false)).toBeGreaterThan(60);
  });
});

describe('a history with very many orders', () => {
  /** Whatever was done before, client 0 is answered wrongly: every set of the others is looked at. */
  const never: Model = {
    get key() {
      return '';
    },
    after: ({ client }) => (client === 0 ? [] : [never]),
  };
  const operations = Array.from({ length: 11 }, (_, i) => ({
    ...op(pickup, opened, [i, 100 + i]),
    client: i,
  }));

  it('is undecided at the limit, and decided without', async () => {
    expect((await linearize(never, operations, { statesMax: 1_022 })).verdict).toBe('undecided');
    const { verdict, order } = await linearize(never, operations, { statesMax: 1_023 });
    expect([verdict, order.length]).toEqual(['unexplained', 10]);
  });

  it('is given up in the middle when somebody has had enough', async () => {
    let turns = 0;
    const { verdict } = await linearize(never, operations, {
      isCancelled: () => turns > 0,
      breathe: async () => void turns++,
    });
    expect([verdict, turns]).toEqual(['interrupted', 1]);
  });
});

/** Tries every order that respects real time, and remembers nothing. */
function someOrder(state: Model, left: readonly Operation[], done: readonly Operation[]): boolean {
  if (left.every(({ reply }) => reply === undefined)) return true;
  return left.some((next) => {
    const others = left.filter((other) => other !== next);
    if (others.some(({ answeredAt }) => answeredAt < next.sentAt)) return false;
    return state.after(next).some((after) => someOrder(after, others, [...done, next]));
  });
}

const COMMANDS: readonly Command[] = [
  reserve,
  { type: 'deposit', size: 'S' },
  { type: 'confirm', reservation: 'R1' },
  { type: 'cancel', reservation: 'R1' },
  { type: 'fault', compartment: 'S1' },
  { type: 'repair', compartment: 'S1' },
  { type: 'status' },
];

/** What a right locker answers in some order, told as if it had been asked at once; some answers are lost or exchanged. */
const smallHistory = fc
  .record({
    picks: fc.array(fc.nat(COMMANDS.length - 1), { minLength: 2, maxLength: 6 }),
    spans: fc.array(fc.nat(5), { minLength: 6, maxLength: 6 }),
    lost: fc.nat(9),
    swapped: fc.boolean(),
  })
  .map(({ picks, spans, lost, swapped }) => {
    const locker = createReferenceLocker({ ...setup, onRecord() {} });
    const replies = picks.map((pick) => locker.execute<Command>(COMMANDS[pick]!, 0));
    if (swapped) replies.reverse();
    return picks.map((pick, i) => {
      const reply = i === lost ? undefined : replies[i];
      const answeredAt = reply ? 10 * i + 10 * spans[i]! + 5 : Infinity;
      return op(COMMANDS[pick]!, reply, [10 * i, answeredAt]);
    });
  });
