import type { Command } from '../../machines/command.ts';
import type { Entry } from '../../machines/properties/entry.ts';
import type { LockerView } from '../../machines/properties/locker-view.ts';
import type { MonitorSetup } from '../../machines/properties/monitor-setup.ts';
import { allocation, issue } from '../../machines/properties/reading.ts';
import type { LockerRecord } from '../../machines/record.ts';
import type { Pick, Step, StepFault } from './step.ts';

/** One command and the instant that is told; `again` if it is the request before, with its id. */
export interface Asked {
  readonly atMs: number;
  readonly command: Command;
  readonly again?: true;
  /** What goes wrong with it. */
  readonly fault?: StepFault;
}

type AnyEntry = Entry<unknown>;

const FEW = 1;
/** More than lockers that have a lockout commonly allow. */
const MANY = 10;

/**
 * The people at a locker: they remember what they were told, and turn a step into what is asked. They
 * know no more of the locker than its view does.
 */
export class People {
  private readonly view: LockerView;
  private readonly setup: MonitorSetup;
  private readonly reservations: AnyEntry[] = [];
  private readonly codes: AnyEntry[] = [];
  private latest: Command = { type: 'status' };

  constructor(view: LockerView, setup: MonitorSetup) {
    this.view = view;
    this.setup = setup;
  }

  /** A record, after the view has taken it in. */
  hear(record: LockerRecord): void {
    // An answer that is repeated tells of nothing that they do not know.
    if (record.again) return;
    const reserved = allocation(record)?.reply.reservation;
    remember(this.reservations, reserved, this.view.reservations);
    remember(this.codes, issue(record)?.reply.code, this.view.tokens);
  }

  /** What is asked in a step, and when. The commands of one step follow each other without a pause. */
  ask(step: Step, nowMs: number): readonly Asked[] {
    if (step.ask === 'again') return [{ atMs: nowMs, command: this.latest, again: true }];
    const [about, rememberMs] = this.deadlineOf(step);
    const commands = this.commandsOf(step, about);
    const atMs = instantOf(step, about, rememberMs, nowMs);
    this.latest = commands.at(-1)!;
    return commands.map((command) => ({ atMs, command }));
  }

  /** What the step's deadline is one of, and how long it is remembered when it has ended. */
  private deadlineOf({ ask, pick }: Step): readonly [AnyEntry | undefined, number] {
    const { durations } = this.setup;
    switch (ask) {
      case 'pickup':
      case 'openExpired':
      case 'wrongCodes':
        return [picked(this.codes, pick), durations.rememberCodesMs];
      case 'confirmRemoval':
        return [pickedAmong(this.codes, 'open', pick.nth), durations.rememberCodesMs];
      default:
        return [picked(this.reservations, pick), durations.rememberReservationsMs];
    }
  }

  private commandsOf({ ask, pick }: Step, about: AnyEntry | undefined): readonly Command[] {
    switch (ask) {
      case 'reserve':
      case 'deposit': {
        const { sizes } = this.setup.bank;
        return [{ type: ask, size: sizes[pick.nth % (sizes.length + 1)] ?? 'no-such-size' }];
      }
      case 'confirm':
      case 'cancel':
        return [{ type: ask, reservation: about?.id ?? 'no-such-reservation' }];
      case 'pickup':
        return [{ type: 'pickup', code: about?.id ?? this.wrongCode() }];
      case 'wrongCodes': {
        const wrong = { type: 'pickup', code: this.wrongCode() } as const;
        return Array.from({ length: pick.nth % 2 === 0 ? MANY : FEW }, () => wrong);
      }
      case 'confirmRemoval': {
        const meant = pick.among === 'open' ? about?.compartment : undefined;
        return [{ type: ask, compartment: meant ?? this.compartment(pick) }];
      }
      case 'fault':
      case 'repair':
        return [{ type: ask, compartment: this.compartment(pick) }];
      case 'openExpired':
      case 'status':
      case 'again':
        return [{ type: ask === 'openExpired' ? ask : 'status' }];
    }
  }

  private compartment({ among, nth }: Pick): string {
    const { bank } = this.setup;
    if (among === 'ended') {
      const broken = nthOf(outOfService(this.view, this.setup), nth);
      if (broken !== undefined) return broken;
    }
    const held = among === 'open' ? this.held(nth) : undefined;
    return (
      held ??
      (nth % (bank.compartmentCount + 1) < bank.compartmentCount
        ? bank.idOf(nth % (bank.compartmentCount + 1))
        : 'no-such-compartment')
    );
  }

  private held(nth: number): string | undefined {
    const isOdd = nth % 2 === 1;
    const pick = { among: 'open', nth: nth >> 1 } as const;
    const [first, second] = isOdd
      ? [this.reservations, this.codes]
      : [this.codes, this.reservations];
    const { nth: half } = pick;
    const holder = pickedAmong(first, 'open', half) ?? pickedAmong(second, 'open', half);
    return holder?.compartment;
  }

  /** A code that looks like the others, if there are others. */
  private wrongCode(): string {
    const backwards = [...(this.codes.at(-1)?.id ?? '')].toReversed().join('');
    return backwards === '' || this.view.tokens.get(backwards) ? 'NO-CODE' : backwards;
  }
}

function* outOfService({ compartments }: LockerView, { bank }: MonitorSetup): Generator<string> {
  for (let index = 0; index < bank.compartmentCount; index++) {
    const id = bank.idOf(index);
    if (compartments.stateOf(id)?.startsWith('outOfService')) yield id;
  }
}

function nthOf(items: Iterable<string>, nth: number): string | undefined {
  const all = [...items];
  return all[nth % all.length];
}

function remember(
  known: AnyEntry[],
  id: string | undefined,
  ledger: { get(id: string): AnyEntry | undefined },
): void {
  const entry = id === undefined ? undefined : ledger.get(id);
  if (entry) known.push(entry);
}

function picked(known: readonly AnyEntry[], { among, nth }: Pick): AnyEntry | undefined {
  if (among === 'none') return undefined;
  return pickedAmong(known, among, nth) ?? pickedAmong(known, OTHERS[among], nth);
}

/** Where there are none of those that are meant, the others are better than one that never was. */
const OTHERS = { open: 'ended', ended: 'open' } as const;

function pickedAmong(
  known: readonly AnyEntry[],
  among: 'open' | 'ended',
  nth: number,
): AnyEntry | undefined {
  const isMeant = (entry: AnyEntry) => (entry.ending === undefined) === (among === 'open');
  let count = 0;
  for (const entry of known) if (isMeant(entry)) count++;
  if (count === 0) return undefined;
  let left = nth % count;
  for (let i = known.length - 1; i >= 0; i--) {
    if (isMeant(known[i]!) && left-- === 0) return known[i];
  }
  return undefined;
}

function instantOf(
  { wait }: Step,
  about: AnyEntry | undefined,
  rememberMs: number,
  nowMs: number,
): number {
  if ('byMs' in wait) return nowMs + wait.byMs;
  if (about === undefined) return nowMs;
  const { ending, endedAtMs, untilMs } = about;
  const deadlineMs = ending === undefined ? untilMs : endedAtMs + rememberMs;
  return Math.max(nowMs, deadlineMs + wait.offMs);
}
