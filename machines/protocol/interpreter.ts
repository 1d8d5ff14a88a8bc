import { strategyNamed } from '../allocation/registry.ts';
import type { AllocationStrategy } from '../allocation/strategy.ts';
import { parseStrategy } from '../allocation/strategy-text.ts';
import { createBank } from '../bank.ts';
import type { Command, Rejection, RejectionReason, Reply } from '../command.ts';
import { expectedEffects } from '../properties/expected-effects.ts';
import { Fifo } from '../properties/fifo.ts';
import { createLockerView, type Reservation } from '../properties/locker-view.ts';
import type { MonitorSetup } from '../properties/monitor-setup.ts';
import { rejectionDue } from '../properties/rejection-due.ts';
import type { LockerRecord } from '../record.ts';
import type { Hello } from './hello.ts';
import type { LockerRequest } from './locker-request.ts';
import type { Answered, UntypedRejection } from './outcome.ts';

/**
 * Puts what a locker tells in the protocol into records, in the words of docs/locker.md, so that the same properties
 * judge it that judge ours. What it does otherwise by its declared capabilities is translated:
 *
 * - a code that works until one millisecond before its expiry has a validity that is one millisecond shorter;
 * - an expired parcel that the opening clears is opened and then removed;
 * - what the locker does not tell (changes of state, timers; doors, deadlines and reasons as declared) is what
 *   follows from its replies by the rules.
 */
export interface Interpreter {
  /** What the records are to be judged by. */
  readonly setup: MonitorSetup;
  /**
   * The records of an answered request, those of the timers that were due before it first. Requests are taken in
   * the order in which the locker executed them.
   */
  take(request: LockerRequest, answer: Answered): readonly LockerRecord[];
}

/** @throws RangeError for a bank that cannot be; StrategyOptionsError or a ZodError for such a strategy */
export function createInterpreter({ sizes, capabilities }: Hello): Interpreter {
  const bank = createBank(sizes);
  const isExclusive = capabilities.expiry === 'exclusive';
  const { tokenValidityMs } = capabilities.durations;
  const durations = {
    ...capabilities.durations,
    tokenValidityMs: isExclusive ? tokenValidityMs - 1 : tokenValidityMs,
  };
  const strategy = strategyOf(capabilities.strategy, bank.sizes);
  const setup: MonitorSetup = { bank, durations, strategy, capabilities };
  const tellsDeadlines =
    capabilities.tells.includes('deadlines') && capabilities.clock === 'request';
  const view = createLockerView(setup);
  const armed = new Fifo<Reservation>();

  function note(record: LockerRecord): LockerRecord {
    view.advanceTo(record.atMs);
    view.take(record);
    return record;
  }

  /** The timers that are due, each at its own instant. */
  function timersUntil(atMs: number): LockerRecord[] {
    const fired: LockerRecord[] = [];
    for (let head = armed.peek(); head && head.untilMs <= atMs; head = armed.peek()) {
      armed.shift();
      const { ending, untilMs, compartment } = head;
      if (ending !== undefined) continue;
      const effects = [{ compartment, from: 'reserved', to: 'free' }] as const;
      fired.push(note({ atMs: untilMs, effects }));
    }
    return fired;
  }

  function replyOf({ id, atMs, command }: LockerRequest, { reply }: Answered): Reply {
    if (!reply.ok) return rejectionOf(command, reply);
    const told: { -readonly [K in keyof DeadlinesAndIds]: DeadlinesAndIds[K] } = { ...reply };
    if (command.type === 'deposit') told.reservation ??= id;
    if (command.type === 'deposit' || command.type === 'confirm') {
      if (!tellsDeadlines) told.expiresAtMs = atMs + durations.tokenValidityMs;
      else if (isExclusive) told.expiresAtMs! -= 1;
    }
    if (command.type === 'reserve' && !tellsDeadlines) {
      told.reservedUntilMs = atMs + durations.reservationTimeoutMs;
    }
    return told as Reply;
  }

  function rejectionOf(command: Command, said: Rejection | UntypedRejection): Reply {
    const rejection = { ...said, reason: said.reason ?? reasonFor(command) };
    // Where nothing ever is out of service, or nothing is said of reasons, nobody need count what is.
    const isCounted = said.reason !== undefined && capabilities.commands.includes('fault');
    const isFull = rejection.reason === 'noCompartment' && !isCounted;
    const { outOfService } = view.compartments;
    return { ...(isFull && { outOfService }), ...rejection } as Reply;
  }

  /** The reason that a locker would give which gives none: the right one, if it was right to refuse. */
  function reasonFor(command: Command): RejectionReason | undefined {
    return rejectionDue(command, view, bank, FULL) ?? LIKELIEST[command.type];
  }

  /** The removals that a clearing locker makes of an opening. */
  function removalsBy(atMs: number, reply: Reply): LockerRecord[] {
    const clears = capabilities.staffOpening === 'clears';
    const opened = clears && reply.ok && 'opened' in reply ? reply.opened : [];
    return opened.map((compartment) => {
      const removal = { type: 'confirmRemoval', compartment } as const;
      const removed = { atMs, command: removal, reply: { ok: true, compartment } } as const;
      const { changes } = expectedEffects({ ...removed, effects: [] }, view);
      return note({ ...removed, effects: changes });
    });
  }

  return {
    setup,
    take(asked, answer) {
      // An instant earlier than one already seen counts as the latest one seen (R3).
      const request = { ...asked, atMs: Math.max(asked.atMs, view.nowMs) };
      const { atMs, command } = request;
      const timers = timersUntil(atMs);
      view.advanceTo(atMs);
      const reply = replyOf(request, answer);
      const expected = expectedEffects({ atMs, command, reply, effects: [] }, view);
      const doors = answer.doors ?? expected.doors;
      const effects = [...doors.map((door) => ({ door })), ...expected.changes];
      const { notifications } = answer;
      const told = notifications.length === 0 ? {} : { notifications };
      const record = note({ atMs, command, reply, effects, ...told });
      if (reply.ok && 'reservation' in reply) {
        const reservation = view.reservations.get(reply.reservation);
        if (reservation) armed.push(reservation);
      }
      return [...timers, record, ...removalsBy(atMs, reply)];
    },
  };
}

interface DeadlinesAndIds {
  readonly ok: true;
  readonly reservation?: string;
  readonly expiresAtMs?: number;
  readonly reservedUntilMs?: number;
}

/** A size that the bank has is refused because it is full, whether it is or not. */
const FULL: AllocationStrategy = { choose: () => -1 };

/** What any other refusal without a reason most likely means where none was due. */
const LIKELIEST: Readonly<Record<Command['type'], RejectionReason | undefined>> = {
  reserve: undefined,
  deposit: undefined,
  confirm: 'unknownReservation',
  cancel: 'unknownReservation',
  pickup: 'invalidCode',
  openExpired: undefined,
  confirmRemoval: 'notExpired',
  fault: 'alreadyOutOfService',
  repair: 'notOutOfService',
  status: undefined,
};

function strategyOf(text: string | undefined, sizes: readonly string[]) {
  if (text === undefined) return undefined;
  const reading = parseStrategy(text);
  if (!reading.ok) throw new RangeError(`There is no strategy ${text}.`);
  return strategyNamed(reading.name).create(sizes, reading.options);
}
