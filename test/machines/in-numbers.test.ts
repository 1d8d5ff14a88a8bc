import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Life } from '../../bench/lockstep/life.ts';
import { createPair } from '../../bench/lockstep/pair.ts';
import { STRATEGIES } from '../../machines/allocation/registry.ts';
import { WITHIN_RULES } from '../../machines/allocation/within/registry.ts';
import { createBank } from '../../machines/bank.ts';
import { REJECTIONS, type CommandType } from '../../machines/command.ts';
import { DEFAULT_DURATIONS } from '../../machines/durations.ts';
import { byCode, byTable } from '../../machines/compile/executor.ts';
import { createNow } from '../../machines/now.ts';
import { rejectionNumber } from '../../machines/numbered-locker.ts';

const { reservationTimeoutMs: TIMEOUT_MS, tokenValidityMs: VALIDITY_MS } = DEFAULT_DURATIONS;
const { rememberReservationsMs, rememberCodesMs } = DEFAULT_DURATIONS;
const BANK = createBank([
  { name: 'S', count: 3 },
  { name: 'M', count: 1 },
  { name: 'L', count: 1 },
]);
const LAST = BANK.compartmentCount - 1;

/**
 * The compiled locker in numbers and the actor locker, put into numbers, as one: it throws when they
 * answer differently, and `compare` when they did something different or are in different states.
 */
function startPair(parts: Partial<Life> = {}) {
  const now = createNow(0);
  const life: Life = {
    seed: 1,
    number: 1,
    bank: BANK,
    strategy: STRATEGIES[0]!.create(BANK.sizes, {}),
    within: WITHIN_RULES[0]!,
    durations: DEFAULT_DURATIONS,
    executor: byCode,
    inWords: false,
    commands: Infinity,
    description: '',
    ...parts,
  };
  return { now, ...createPair(life, now) };
}

/** The number of a rejection. */
const no = rejectionNumber;

describe('a locker in numbers, compiled or of actors,', () => {
  it.each([
    [-1, 0],
    [0, no('confirm', 'reservationExpired')],
    [1, no('confirm', 'reservationExpired')],
  ])('answers a confirm %i ms after the timeout with %i', (offMs, outcome) => {
    const { now, locker, compare } = startPair();
    now[0] = 1_000;
    expect(locker.reserve(0)).toBe(0);
    now[0] = 1_000 + TIMEOUT_MS + offMs;
    expect(locker.confirm(0)).toBe(outcome);
    compare();
  });

  it.each([
    [-1, 4],
    [0, 4],
    [1, no('pickup', 'expired')],
  ])('answers a pickup %i ms after the last of the seven days with %i', (offMs, outcome) => {
    const { now, locker, compare } = startPair();
    now[0] = 1_000;
    expect(locker.deposit(2)).toBe(0);
    now[0] = 1_000 + VALIDITY_MS + offMs;
    expect(locker.pickup(0)).toBe(outcome);
    compare();
  });

  it('knows nothing of what is not there', () => {
    const { locker, codes, compare } = startPair();
    for (const none of [-1, -2, -1e9]) {
      expect(locker.reserve(none)).toBe(no('reserve', 'unknownSize'));
      expect(locker.deposit(none)).toBe(no('deposit', 'unknownSize'));
      expect(locker.confirm(none)).toBe(no('confirm', 'unknownReservation'));
      expect(locker.cancel(none)).toBe(no('cancel', 'unknownReservation'));
      expect(locker.fault(none)).toBe(no('fault', 'unknownCompartment'));
      expect(locker.repair(none)).toBe(no('repair', 'unknownCompartment'));
      expect(locker.confirmRemoval(none)).toBe(no('confirmRemoval', 'unknownCompartment'));
    }
    for (const token of [-1, 0, 1, 1e9, codes.unissued(0), codes.unissued(7)]) {
      expect(locker.pickup(token)).toBe(no('pickup', 'invalidCode'));
    }
    for (const reservation of [0, 1, 1e9]) {
      expect(locker.confirm(reservation)).toBe(no('confirm', 'unknownReservation'));
    }
    expect(locker.openExpired()).toEqual({ opened: [], blocked: [] });
    expect(locker.lastCompartment()).toBe(-1);
    compare();
  });

  it('tells the compartment of the last reserve, confirm or deposit, and of nothing else', () => {
    const { locker } = startPair();
    expect([locker.reserve(0), locker.lastCompartment()]).toEqual([0, 0]);
    expect([locker.deposit(2), locker.lastCompartment()]).toEqual([0, 4]);
    expect([locker.reserve(2), locker.lastCompartment()]).toEqual([
      no('reserve', 'noCompartment'),
      4,
    ]);
    expect([locker.pickup(0), locker.lastCompartment()]).toEqual([4, 4]);
    expect([locker.confirm(0), locker.lastCompartment()]).toEqual([1, 0]);
    expect([locker.fault(3), locker.lastCompartment()]).toEqual([3, 0]);
    expect([locker.cancel(0), locker.lastCompartment()]).toEqual([
      no('cancel', 'alreadyConfirmed'),
      0,
    ]);
  });

  it('lists what has expired in its order, apart what is blocked', () => {
    const { now, locker, compare } = startPair();
    for (const size of [2, 0, 1]) {
      now[0]! += 10;
      locker.deposit(size);
    }
    locker.fault(0);
    now[0]! += VALIDITY_MS;
    expect(locker.openExpired()).toEqual({ opened: [4], blocked: [0] });
    now[0]! += 1;
    expect(locker.openExpired()).toEqual({ opened: [4, 3], blocked: [0] });
    compare();
  });
});

type Asked = Exclude<CommandType, 'status'>;

/**
 * Time passes, perhaps until just about something that the n-th reservation or token from the last has
 * before it; then something is asked, perhaps about the same one.
 */
interface Step {
  readonly wait: 'not' | 'a moment' | 'timeout' | 'expiry' | 'forgotten';
  readonly offMs: number;
  readonly nth: number;
  readonly ask: Asked | 'pickupByWrongCode' | 'settle';
  /** Compartments and sizes, modulo how many there are, and one more for none. */
  readonly where: number;
}

const steps: fc.Arbitrary<Step[]> = fc.array(
  fc.record({
    wait: fc.constantFrom('not', 'not', 'not', 'a moment', 'timeout', 'expiry', 'forgotten'),
    offMs: fc.constantFrom(-1, 0, 1),
    // Below 0 it is one that is not there yet.
    nth: fc.integer({ min: -2, max: 6 }),
    ask: fc.oneof(
      { weight: 6, arbitrary: fc.constantFrom('reserve', 'confirm', 'deposit', 'pickup') },
      {
        weight: 4,
        arbitrary: fc.constantFrom('cancel', 'confirmRemoval', 'fault', 'repair'),
      },
      { weight: 1, arbitrary: fc.constantFrom('openExpired', 'pickupByWrongCode', 'settle') },
    ),
    where: fc.nat(LAST + 1),
  }),
  { maxLength: 100, size: 'max' },
);

/** Lives through the steps; returns each command with its outcome: `accepted`, or the rejection. */
function liveThrough(steps: readonly Step[], parts: Partial<Life>): string[] {
  const { now, locker, codes, compare } = startPair(parts);
  const reservedMs: number[] = [];
  const issuedMs: number[] = [];
  const met: string[] = [];

  function waitFor({ wait, offMs, nth }: Step): number {
    const reserved = reservedMs.at(-1 - nth) ?? NaN;
    const issued = issuedMs.at(-1 - nth) ?? NaN;
    switch (wait) {
      case 'not':
        return now[0]!;
      case 'a moment':
        return now[0]! + 20_000;
      case 'timeout':
        return reserved + TIMEOUT_MS + offMs;
      case 'expiry':
        return issued + VALIDITY_MS + offMs;
      case 'forgotten':
        return (
          offMs + (nth % 2 === 0 ? reserved + rememberReservationsMs : now[0]! + rememberCodesMs)
        );
    }
  }

  function ask({ ask, nth, where }: Step): number {
    const size = (where % (BANK.sizes.length + 1)) - 1;
    const compartment = where - 1;
    const reservation = reservedMs.length - 1 - nth;
    const token = issuedMs.length - 1 - nth;
    switch (ask) {
      case 'reserve':
        return locker.reserve(size);
      case 'deposit':
        return locker.deposit(size);
      case 'confirm':
      case 'cancel':
        return locker[ask](reservation);
      case 'pickup':
        return locker.pickup(token);
      case 'pickupByWrongCode':
        return locker.pickup(codes.unissued(where));
      case 'confirmRemoval':
      case 'fault':
      case 'repair':
        return locker[ask](compartment);
      case 'openExpired':
        locker.openExpired();
        return 0;
      case 'settle':
        locker.settle();
        return 0;
    }
  }

  for (const step of steps) {
    const untilMs = waitFor(step);
    if (untilMs > now[0]!) now[0] = untilMs;
    const outcome = ask(step);
    locker.lastCompartment();
    compare();

    if (step.ask === 'settle') continue;
    const type = step.ask === 'pickupByWrongCode' ? 'pickup' : step.ask;
    met.push(`${type} ${outcome < 0 ? REJECTIONS[type][-outcome - 1] : 'accepted'}`);
    if (outcome < 0) continue;
    if (type === 'reserve' || type === 'deposit') reservedMs.push(now[0]!);
    if (type === 'confirm' || type === 'deposit') issuedMs.push(now[0]!);
  }
  return met;
}

it('answers and does the same in numbers, compiled or of actors, whatever is asked', () => {
  const met = new Set<string>();
  fc.assert(
    fc.property(
      steps,
      fc.constantFrom(...STRATEGIES),
      fc.constantFrom(...WITHIN_RULES),
      fc.constantFrom(byCode, byTable),
      (steps, { create }, within, executor) => {
        const strategy = create(BANK.sizes, {});
        for (const outcome of liveThrough(steps, { strategy, within, executor })) met.add(outcome);
      },
    ),
    { seed: 1, numRuns: 300 },
  );
  const types = Object.entries(REJECTIONS).filter(([type]) => type !== 'status');
  expect(met).toEqual(
    new Set(
      types.flatMap(([type, reasons]) => ['accepted', ...reasons].map((how) => `${type} ${how}`)),
    ),
  );
});
