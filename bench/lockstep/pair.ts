import { createActorLocker } from '../../machines/actor-locker.ts';
import type { LockerOptions } from '../../machines/assemble-locker.ts';
import { createCompiledLocker } from '../../machines/compiled-locker.ts';
import { inNumbers } from '../../machines/in-numbers.ts';
import type { Locker } from '../../machines/locker.ts';
import { createNow, type Now } from '../../machines/now.ts';
import type { NumberedLocker } from '../../machines/numbered-locker.ts';
import type { LockerRecord } from '../../machines/record.ts';
import { createSeededCodes, type SeededCodes } from '../../machines/seeded-codes.ts';
import { createCalendar } from '../../sim/calendar.ts';
import { createVirtualClock } from '../../sim/clock.ts';
import { agreed } from './difference.ts';
import { streamOf, type Life } from './life.ts';

/** The compiled locker and the actor locker as one: each command is given to both. */
export interface Pair {
  /** Throws a Difference when the two do not answer the same. */
  readonly locker: NumberedLocker;
  readonly codes: SeededCodes;
  /** @throws Difference unless the two have done the same since the last time, and are now in the same state */
  compare(): void;
  /** How many timers have fired so far. */
  readonly timersFired: number;
}

/** One of the two, with what it did since the last look. */
interface Side {
  readonly now: Now;
  readonly inWords: Locker;
  readonly inNumbers: NumberedLocker;
  /** Four numbers for each door opening and each change: the compartment, from, to, and when. */
  readonly seen: number[];
}

/** Stands for a state where a door has opened. */
const DOOR = -1;

/** @param now the instant at which commands are given; the two lockers have their own, and follow it */
export function createPair(life: Life, now: Now): Pair {
  const codes = createSeededCodes(life.seed % 2 ** 32);
  const compiled = createSide(life, codes, (options) => {
    const locker = createCompiledLocker({ ...options, executor: life.executor });
    return { inWords: locker, inNumbers: locker.inNumbers };
  });
  let timersFired = 0;
  const actors = createSide(life, codes, (options) => {
    const clock = createVirtualClock(createCalendar());
    // A record without a command is of a timer.
    const onRecord = ({ command }: LockerRecord) => void (timersFired += Number(!command));
    const locker = createActorLocker({ ...options, clock, onRecord });
    const settle = () => {
      const atMs = options.now[0]!;
      clock.advanceTo(atMs);
      options.now[0] = atMs;
    };
    return { inWords: locker, inNumbers: inNumbers(locker, { now: options.now, codes, settle }) };
  });

  function settle(): void {
    for (const side of [compiled, actors]) {
      side.now[0] = now[0]!;
      side.inNumbers.settle();
    }
  }

  const words = inNumbers(both(compiled.inWords, actors.inWords), { now, codes, settle });
  return {
    codes,
    locker: life.inWords ? words : inStep(compiled, actors, now, settle),
    get timersFired() {
      return timersFired;
    },
    compare() {
      const [mine, theirs] = [compiled, actors].map(({ inWords }) =>
        inWords.execute({ type: 'status' }, now[0]!),
      );
      agreed('status', mine, theirs);
      agreed('what happened', compiled.seen, actors.seen);
      compiled.seen.length = 0;
      actors.seen.length = 0;
    },
  };
}

function createSide(
  life: Life,
  codes: SeededCodes,
  create: (options: LockerOptions) => Pick<Side, 'inWords' | 'inNumbers'>,
): Side {
  const now = createNow(0);
  const seen: number[] = [];
  const { bank, strategy, within, durations } = life;
  const locker = create({
    bank,
    strategy,
    within,
    durations,
    now,
    codes,
    uniform: streamOf(life.seed, life.number, 'within').uniform,
    observer: {
      doorOpened: (compartment) => seen.push(compartment, DOOR, DOOR, now[0]!),
      changed: (compartment, from, to) => seen.push(compartment, from, to, now[0]!),
    },
  });
  return { now, seen, ...locker };
}

/** Gives each command to both, in words. Now and then it comes a little early, as by a clock that lags. */
function both(compiled: Locker, actors: Locker): Locker {
  let commands = 0;
  return {
    bank: compiled.bank,
    execute(command, nowMs) {
      const atMs = nowMs - Number(++commands % 16 === 0);
      return agreed(
        JSON.stringify(command),
        compiled.execute(command, atMs),
        actors.execute(command, atMs),
      );
    },
  };
}

/** Gives each command to both, in numbers. */
function inStep(compiled: Side, actors: Side, now: Now, settle: () => void): NumberedLocker {
  function ask<T>(what: string, question: (locker: NumberedLocker) => T): T {
    compiled.now[0] = now[0]!;
    actors.now[0] = now[0]!;
    return agreed(what, question(compiled.inNumbers), question(actors.inNumbers));
  }
  return {
    reserve: (size) => ask(`reserve ${size}`, (locker) => locker.reserve(size)),
    confirm: (reservation) =>
      ask(`confirm ${reservation}`, (locker) => locker.confirm(reservation)),
    cancel: (reservation) => ask(`cancel ${reservation}`, (locker) => locker.cancel(reservation)),
    deposit: (size) => ask(`deposit ${size}`, (locker) => locker.deposit(size)),
    pickup: (token) => ask(`pickup ${token}`, (locker) => locker.pickup(token)),
    openExpired: () => ask('openExpired', (locker) => locker.openExpired()),
    confirmRemoval: (compartment) =>
      ask(`confirmRemoval ${compartment}`, (locker) => locker.confirmRemoval(compartment)),
    fault: (compartment) => ask(`fault ${compartment}`, (locker) => locker.fault(compartment)),
    repair: (compartment) => ask(`repair ${compartment}`, (locker) => locker.repair(compartment)),
    lastCompartment: () => ask('last compartment', (locker) => locker.lastCompartment()),
    settle,
  };
}
