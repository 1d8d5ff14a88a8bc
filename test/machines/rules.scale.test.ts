import { beforeAll, describe, expect, it } from 'vitest';
import { createAllocation } from '../../machines/allocation/allocation.ts';
import { strategyNamed } from '../../machines/allocation/registry.ts';
import { withinNamed } from '../../machines/allocation/within/registry.ts';
import { createBank } from '../../machines/bank.ts';
import { REJECTIONS, type CommandType } from '../../machines/command.ts';
import { COMPARTMENT_EVENTS, type CompartmentEventType } from '../../machines/compartment.ts';
import { DEFAULT_DURATIONS } from '../../machines/durations.ts';
import { createNow } from '../../machines/now.ts';
import {
  createLockerRules,
  STATE,
  type LockerRules,
  type SendToCompartment,
} from '../../machines/rules.ts';
import { createStream } from '../../sim/random/stream.ts';

/*
 * The bookkeeping of a locker without its actors: a million compartments that follow a table. One life is
 * lived from test to test.
 */

const { free, reserved, occupied, empty, unverified, holding } = STATE;
const bank = createBank([
  { name: 'S', count: 500_000 },
  { name: 'M', count: 300_000 },
  { name: 'L', count: 200_000 },
]);
const MILLION = bank.compartmentCount;
const durations = DEFAULT_DURATIONS;
const DAY_MS = 86_400_000;
const EXPIRED = -1 - REJECTIONS.pickup.indexOf('expired');

const TABLE: Record<
  number,
  Partial<Record<CompartmentEventType, { readonly to: number; readonly door?: true }>>
> = {
  [free]: { RESERVE: { to: reserved, door: true }, FAULT: { to: empty } },
  [reserved]: { CONFIRM: { to: occupied }, CANCEL: { to: free }, FAULT: { to: unverified } },
  [occupied]: {
    RELEASE: { to: free, door: true },
    OPEN: { to: occupied, door: true },
    CLEAR: { to: free },
    FAULT: { to: holding },
  },
  [empty]: { REPAIR: { to: free } },
  [unverified]: { REPAIR: { to: free, door: true } },
  [holding]: { REPAIR: { to: occupied } },
};

const states = new Uint8Array(MILLION).fill(free);
const wear = new Uint32Array(MILLION);
let doors = 0;
let forgotten = 0;
const now = createNow(0);
let rules: LockerRules;

/** A compartment takes an event as the table says; one that it would ignore is never sent. */
function take(compartment: number, event: CompartmentEventType): void {
  const step = TABLE[states[compartment]!]![event];
  if (!step) throw new Error(`${event} was sent to a compartment in state ${states[compartment]}.`);
  if (step.door) {
    doors++;
    rules.doorOpened(compartment);
  }
  if (step.to !== states[compartment]) announce(compartment, step.to);
}

const send = Object.fromEntries(
  COMPARTMENT_EVENTS.map((type) => [type, (compartment: number) => take(compartment, type)]),
) as SendToCompartment;

function announce(compartment: number, to: number): void {
  const from = states[compartment]!;
  states[compartment] = to;
  // Compared by hand: a million expectations would take longer than all that they watch.
  if (rules.changed(compartment, to) !== from) throw new Error('Another state was known.');
}

function deposit(size: number): number {
  return rules.confirm(rules.reserve(size));
}

/** How often each outcome came: compartments, reservations and tokens as `ok`. */
function tally(type: CommandType, outcomes: Iterable<number>): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const outcome of outcomes) {
    const name = outcome < 0 ? REJECTIONS[type][-outcome - 1]! : 'ok';
    counts[name] = (counts[name] ?? 0) + 1;
  }
  return counts;
}

/** The whole bank, counted by the rules and by the test; the two agree for every size and state. */
function counted(): Partial<Record<keyof typeof STATE, number>> {
  const bySize = bank.sizes.map(() => new Array<number>(6).fill(0));
  for (let compartment = 0; compartment < MILLION; compartment++) {
    bySize[bank.sizeOf[compartment]!]![states[compartment]!]!++;
  }
  expect(
    bySize.map((counts, size) => counts.map((_, state) => rules.countOf(size, state))),
  ).toEqual(bySize);
  const names = Object.keys(STATE) as (keyof typeof STATE)[];
  const total = (state: number) => bySize.reduce((sum, counts) => sum + counts[state]!, 0);
  expect(rules.outOfServiceCount()).toBe(total(empty) + total(unverified) + total(holding));
  return Object.fromEntries(
    names.map((name) => [name, total(STATE[name])] as const).filter(([, count]) => count > 0),
  );
}

function shuffled(items: Iterable<number>): number[] {
  const { uniformInt } = createStream({
    seed: 1,
    replication: 1,
    source: 'test',
    purpose: 'shuffle',
  });
  const order = [...items];
  for (let i = order.length - 1; i > 0; i--) {
    const j = uniformInt(i + 1);
    [order[i], order[j]] = [order[j]!, order[i]!];
  }
  return order;
}

beforeAll(() => {
  rules = createLockerRules({
    bank,
    now,
    durations,
    allocation: createAllocation({
      bank,
      strategy: strategyNamed('exact').create(bank.sizes, {}),
      within: withinNamed('first'),
      wear,
      uniform: () => 0,
    }),
    wear,
    send,
    onTokenForgotten: () => forgotten++,
  });
});

describe('the rules of a locker, at a million compartments', () => {
  /** The token of the first parcel in each compartment. */
  const tokens: number[] = [];
  const reservations: number[] = [];
  const blocked: number[] = [];

  const confirmAgain = () =>
    tally(
      'confirm',
      reservations.map((reservation) => rules.confirm(reservation)),
    );
  const pickUp = (some: readonly number[]) =>
    tally(
      'pickup',
      some.map((token) => rules.pickup(token)),
    );
  const tokenCounts = () => [rules.liveTokens(), rules.expiredTokens()];

  it('begin with every compartment free', () => {
    expect(counted()).toEqual({ free: MILLION });
    expect(rules.openExpired()).toEqual({ opened: [], blocked: [] });
  });

  it('give each compartment once, until none is left', () => {
    for (let compartment = 0; compartment < MILLION; compartment++) {
      now[0]!++;
      const token = deposit(bank.sizeOf[compartment]!);
      if (rules.lastCompartment() !== compartment) throw new Error('Not the first free.');
      tokens.push(token);
    }
    expect(counted()).toEqual({ occupied: MILLION });
    expect(tokenCounts()).toEqual([MILLION, 0]);
    expect(doors).toBe(MILLION);
    for (const size of bank.sizes.keys()) {
      expect(tally('reserve', [rules.reserve(size)])).toEqual({ noCompartment: 1 });
    }
    expect(tally('reserve', [rules.reserve(-1)])).toEqual({ unknownSize: 1 });
  });

  it('let parcels be fetched in any order, and each once', () => {
    const fetched = shuffled(tokens).slice(0, MILLION / 2);
    expect(pickUp(fetched)).toEqual({ ok: MILLION / 2 });
    expect(pickUp(fetched)).toEqual({ alreadyUsed: MILLION / 2 });
    expect(counted()).toEqual({ free: MILLION / 2, occupied: MILLION / 2 });
    expect(tokenCounts()).toEqual([MILLION / 2, 0]);
    expect(doors).toBe(1.5 * MILLION);
  });

  it('let reservations end in each of their ways', () => {
    /** The compartment of each reservation. */
    const held: number[] = [];
    now[0]! += DAY_MS;
    for (const size of bank.sizes.keys()) {
      while (rules.countOf(size, free) > 0) {
        reservations.push(rules.reserve(size));
        held.push(rules.lastCompartment());
      }
    }
    expect(counted()).toEqual({ reserved: MILLION / 2, occupied: MILLION / 2 });
    expect(new Set(held).size).toBe(MILLION / 2);

    const outcomes = { confirm: [] as number[], cancel: [] as number[], fault: [] as number[] };
    const timedOut: number[] = [];
    for (const [n, reservation] of reservations.entries()) {
      const compartment = held[n]!;
      const way = n % 5;
      if (way === 0) outcomes.cancel.push(rules.cancel(reservation));
      else if (way === 1) outcomes.fault.push(rules.fault(compartment));
      else if (way === 2) timedOut.push(compartment);
      else outcomes.confirm.push(rules.confirm(reservation));
    }
    expect(tally('cancel', outcomes.cancel)).toEqual({ ok: MILLION / 10 });
    expect(tally('fault', outcomes.fault)).toEqual({ ok: MILLION / 10 });
    expect(tally('confirm', outcomes.confirm)).toEqual({ ok: MILLION / 5 });
    now[0]! += durations.reservationTimeoutMs;
    for (const compartment of timedOut) announce(compartment, free);

    expect(counted()).toEqual({
      free: MILLION / 5,
      occupied: 0.7 * MILLION,
      unverified: MILLION / 10,
    });
    expect(tokenCounts()).toEqual([0.7 * MILLION, 0]);
    expect(confirmAgain()).toEqual({
      alreadyConfirmed: MILLION / 5,
      cancelled: MILLION / 10,
      reservationExpired: MILLION / 10,
      compartmentOutOfService: MILLION / 10,
    });
    expect(
      tally(
        'fault',
        outcomes.fault.map((at) => rules.fault(at)),
      ),
    ).toEqual({
      alreadyOutOfService: MILLION / 10,
    });
    expect(
      tally(
        'repair',
        outcomes.fault.map((at) => rules.repair(at)),
      ),
    ).toEqual({
      ok: MILLION / 10,
    });
    expect(counted()).toEqual({ free: 0.3 * MILLION, occupied: 0.7 * MILLION });
  });

  it('open what has expired in order of expiry, but not behind faulty doors', () => {
    // The parcels of the first day; those of the second have a day left.
    now[0] = MILLION + durations.tokenValidityMs + 1;
    expect(tokenCounts()).toEqual([MILLION / 5, MILLION / 2]);
    const compartments = Array.from(tokens.keys());
    const expected = compartments.filter((at) => rules.pickup(tokens[at]!) === EXPIRED);
    expect(expected).toHaveLength(MILLION / 2);
    for (const [n, compartment] of expected.entries()) {
      if (n % 500 !== 0) continue;
      blocked.push(compartment);
      rules.fault(compartment);
    }
    expect(counted()).toEqual({ free: 0.3 * MILLION, occupied: 0.699 * MILLION, holding: 1_000 });

    for (let round = 0; round < 2; round++) {
      const doorsBefore = doors;
      const found = rules.openExpired();
      expect(
        same(
          found.opened,
          expected.filter((_, n) => n % 500 !== 0),
        ),
      ).toBe(true);
      expect(found.blocked).toEqual(blocked);
      expect(doors - doorsBefore).toBe(499_000);
    }
  });

  it('let staff take out what has expired, and nothing else', () => {
    const everywhere = Array.from({ length: MILLION }, (_, compartment) => compartment);
    const remove = (from: readonly number[]) =>
      tally(
        'confirmRemoval',
        from.map((compartment) => rules.confirmRemoval(compartment)),
      );
    expect(remove(everywhere)).toEqual({
      ok: 499_000,
      compartmentOutOfService: 1_000,
      notOccupied: 0.3 * MILLION,
      notExpired: MILLION / 5,
    });
    expect(pickUp(tokens)).toEqual({
      alreadyUsed: MILLION / 2,
      returned: 499_000,
      expired: 1_000,
    });
    for (const compartment of blocked) rules.repair(compartment);
    expect(remove(blocked)).toEqual({ ok: 1_000 });
    expect(counted()).toEqual({ free: 0.8 * MILLION, occupied: MILLION / 5 });
    expect(tokenCounts()).toEqual([MILLION / 5, 0]);
  });

  it('forget what ended long ago, and hold no more than they must', () => {
    now[0]! += durations.rememberCodesMs + 1;
    expect(pickUp(tokens)).toEqual({ invalidCode: MILLION });
    expect(confirmAgain()).toEqual({ unknownReservation: MILLION / 2 });

    // The old ones make room once new ones need it: those that ended, and then those still inside, which
    // have to be kept elsewhere.
    for (let n = 0; n < 2 * MILLION; n++) {
      if (rules.pickup(rules.deposit(bank.sizeOf[n % MILLION]!)) < 0)
        throw new Error('A live code.');
    }
    expect(forgotten).toBe(MILLION);
    // Room for the two millions of this instant, which is a power of two.
    expect(rules.remembered().tokens).toBeLessThanOrEqual(2 ** 21 + MILLION / 5);
    expect(rules.remembered().reservations).toBeLessThanOrEqual(2 ** 22);
    expect(tokenCounts()).toEqual([0, MILLION / 5]);
  });

  it('count every opening of a door', () => {
    expect(wear.reduce((sum, openings) => sum + openings)).toBe(doors);
  });
});

/** Whether two long lists are the same; `toEqual` would take seconds. */
function same(one: readonly number[], other: readonly number[]): boolean {
  return one.length === other.length && one.every((item, n) => item === other[n]);
}
