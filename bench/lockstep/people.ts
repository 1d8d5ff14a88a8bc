import type { CommandType } from '../../machines/command.ts';
import type { Now } from '../../machines/now.ts';
import type { NumberedLocker } from '../../machines/numbered-locker.ts';
import { createDeadlines, type Deadline } from './deadlines.ts';
import { streamOf, type Life } from './life.ts';
import type { Tally } from './tally.ts';

/** Everybody around a locker, who ask it for anything at any time. */
export interface People {
  /** Time passes, or not; then somebody gives the locker a command. */
  act(): void;
}

type Asked = Exclude<CommandType, 'status'>;

/** How often each command may be asked at most, compared with the others. */
const HABITS: Readonly<Record<Asked, number>> = {
  reserve: 8,
  confirm: 8,
  cancel: 3,
  deposit: 8,
  pickup: 12,
  openExpired: 2,
  confirmRemoval: 8,
  fault: 3,
  repair: 8,
};

/** No size, compartment, reservation or token. */
const NONE = -1;

/**
 * @param now moved on as time passes
 * @param wrongToken the n-th number that belongs to no token
 */
export function createPeople(
  life: Life,
  locker: NumberedLocker,
  now: Now,
  wrongToken: (n: number) => number,
  tally: Tally,
): People {
  const { bank, durations } = life;
  const { compartmentCount } = bank;
  const stream = streamOf(life.seed, life.number, 'people');
  const draw = stream.uniformInt;
  const deadlines = createDeadlines(durations);
  // Each life has habits of its own: what is asked more often, and how fast time goes by.
  const habits = (Object.keys(HABITS) as Asked[]).flatMap((type) =>
    new Array<Asked>(1 + draw(HABITS[type])).fill(type),
  );
  const stillness = [2, 8, 64][draw(3)]!;

  // What people have been told: the last reservation and the last token of each compartment.
  const reservationIn = new Float64Array(compartmentCount).fill(NONE);
  const tokenIn = new Float64Array(compartmentCount).fill(NONE);
  const placeOf = new Map<number, number>();
  let reservations = 0;

  const seldom = () => draw(16) === 0;
  const size = () => (seldom() ? NONE : draw(bank.sizes.length));
  const compartment = () => (seldom() ? NONE : draw(compartmentCount));
  const reservation = () => {
    // The latest, or nearly, or one that is not there yet; or the last of some compartment.
    if (draw(4) > 0) return reservations - 1 - draw(4) + 2 * Number(seldom());
    return reservationIn[draw(compartmentCount)]!;
  };
  const token = () => (seldom() ? wrongToken(draw(1_000)) : tokenIn[draw(compartmentCount)]!);

  function reserved(): void {
    const place = locker.lastCompartment();
    reservationIn[place] = reservations;
    deadlines.begin('reservationTimeout', reservations, now[0]!);
    deadlines.begin('timedOutForgotten', reservations, now[0]!);
    reservations++;
  }

  function issued(given: number): void {
    const place = locker.lastCompartment();
    tokenIn[place] = given;
    placeOf.set(given, place);
    deadlines.begin('tokenExpiry', given, now[0]!);
  }

  const ended = (given: number) => deadlines.begin('reservationForgotten', given, now[0]!);
  const spent = (given: number) => deadlines.begin('tokenForgotten', given, now[0]!);

  /** Gives a command and hears the reply; a command that is about nothing in particular has no subject. */
  const asking: Readonly<Record<Asked, (subject: number) => number>> = {
    reserve(size) {
      const outcome = locker.reserve(size);
      if (outcome >= 0) reserved();
      return outcome;
    },
    confirm(given) {
      const outcome = locker.confirm(given);
      if (outcome >= 0) {
        issued(outcome);
        ended(given);
      }
      return outcome;
    },
    cancel(given) {
      const outcome = locker.cancel(given);
      if (outcome >= 0) ended(given);
      return outcome;
    },
    deposit(size) {
      const outcome = locker.deposit(size);
      if (outcome >= 0) {
        reserved();
        issued(outcome);
      }
      return outcome;
    },
    pickup(given) {
      const outcome = locker.pickup(given);
      if (outcome >= 0) spent(given);
      return outcome;
    },
    openExpired() {
      const { opened, blocked } = locker.openExpired();
      tally.listed(opened.length, blocked.length);
      return 0;
    },
    confirmRemoval(place) {
      const outcome = locker.confirmRemoval(place);
      if (outcome >= 0) spent(tokenIn[place]!);
      return outcome;
    },
    fault(place) {
      const outcome = locker.fault(place);
      if (outcome >= 0) ended(reservationIn[place]!);
      return outcome;
    },
    repair: (place) => locker.repair(place),
  };

  /** Whom or what a command may be about. */
  const subjects: Readonly<Record<Asked, () => number>> = {
    reserve: size,
    confirm: reservation,
    cancel: reservation,
    deposit: size,
    pickup: token,
    openExpired: () => NONE,
    confirmRemoval: compartment,
    fault: compartment,
    repair: compartment,
  };

  function ask(type: Asked, subject: number): void {
    tally.replied(type, asking[type](subject));
  }

  function askSomething(): void {
    const type = habits[draw(habits.length)]!;
    ask(type, subjects[type]());
  }

  /** A command whose answer hangs on which side of the deadline it comes. */
  function meet({ kind, subject }: Deadline): void {
    switch (kind) {
      case 'reservationTimeout':
      case 'reservationForgotten':
      case 'timedOutForgotten':
        return ask(draw(2) === 0 ? 'confirm' : 'cancel', subject);
      case 'tokenForgotten':
        return ask('pickup', subject);
      case 'tokenExpiry':
        switch (draw(4)) {
          case 0:
            return ask('openExpired', NONE);
          case 1:
            return ask('confirmRemoval', placeOf.get(subject)!);
          default:
            return ask('pickup', subject);
        }
    }
  }

  return {
    act() {
      if (draw(stillness) > 0) return askSomething();
      const due = draw(4) > 0 ? deadlines.draw(stream, now[0]!) : undefined;
      if (due === undefined) {
        now[0]! += draw(2) === 0 ? draw(3) : draw(durations.reservationTimeoutMs + 1);
        if (draw(4) === 0) locker.settle();
        return askSomething();
      }
      now[0] = Math.max(now[0]!, due.atMs - 1 + draw(3));
      // Somebody else may come first, at that very instant.
      if (draw(4) === 0) return askSomething();
      tally.met(due.kind, now[0]! - due.atMs);
      return meet(due);
    },
  };
}
