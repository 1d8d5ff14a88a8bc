import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Life } from '../../bench/lockstep/life.ts';
import { STRATEGIES } from '../../machines/allocation/registry.ts';
import { WITHIN_RULES } from '../../machines/allocation/within/registry.ts';
import { REJECTIONS, type CommandType } from '../../machines/command.ts';
import { byCode, byTable } from '../../machines/compile/executor.ts';
import { DEFAULT_DURATIONS } from '../../machines/durations.ts';
import { SMALL_BANK, startPair } from '../support/numbered-pair.ts';

const { reservationTimeoutMs: TIMEOUT_MS, tokenValidityMs: VALIDITY_MS } = DEFAULT_DURATIONS;
const { rememberReservationsMs, rememberCodesMs } = DEFAULT_DURATIONS;
const { sizes: SIZES, compartmentCount: COUNT } = SMALL_BANK;

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
    where: fc.nat(COUNT),
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
    const size = (where % (SIZES.length + 1)) - 1;
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
        const strategy = create(SIZES, {});
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
