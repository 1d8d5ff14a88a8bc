import type { Bank } from '../../machines/bank.ts';
import type { Command, CommandType } from '../../machines/command.ts';
import { COMPARTMENT_STATES } from '../../machines/compartment.ts';
import type { Entry } from '../../machines/properties/entry.ts';
import type { LockerView } from '../../machines/properties/locker-view.ts';

const ROOM = ['its size is free', 'its size is full', 'the bank is full', 'unknown size'];
const RESERVATION = ['open', 'confirmed', 'cancelled', 'timedOut', 'lostToFault', 'unknown'];
const CODE = ['live', 'expired', 'live, out of service', 'pickedUp', 'returned', 'unknown'];
const COMPARTMENT = [...COMPARTMENT_STATES, 'unknown'];
const ROUND = ['nothing expired', 'expired', 'expired, out of service'];

/** The states that each command can meet, in the order of the report. */
export const SITUATIONS: Readonly<Record<CommandType, readonly string[]>> = {
  reserve: ROOM,
  confirm: RESERVATION,
  cancel: RESERVATION,
  deposit: ROOM,
  pickup: CODE,
  openExpired: ROUND,
  confirmRemoval: COMPARTMENT,
  fault: COMPARTMENT,
  repair: COMPARTMENT,
  status: ['any'],
};

export interface Situation {
  /** Number of the state in SITUATIONS. */
  readonly state: number;
  /** When the time of what is spoken of is up; undefined if that has none. */
  readonly deadlineMs: number | undefined;
}

/** What a command meets, from the view before it. */
export function situationOf(command: Command, view: LockerView, bank: Bank): Situation {
  switch (command.type) {
    case 'reserve':
    case 'deposit':
      return { state: roomFor(bank.sizeIndex(command.size), view), deadlineMs: undefined };
    case 'confirm':
    case 'cancel': {
      const reservation = view.reservations.get(command.reservation);
      const state = RESERVATION.indexOf(reservation ? (reservation.ending ?? 'open') : 'unknown');
      return { state, deadlineMs: reservation?.untilMs };
    }
    case 'pickup': {
      const token = view.tokens.get(command.code);
      return { state: stateOfCode(token, view), deadlineMs: token?.untilMs };
    }
    case 'openExpired':
      return roundIn(view);
    case 'confirmRemoval':
    case 'fault':
    case 'repair': {
      const state = COMPARTMENT.indexOf(
        view.compartments.stateOf(command.compartment) ?? 'unknown',
      );
      const { reservations, tokens } = view;
      const holder = tokens.openAt(command.compartment) ?? reservations.openAt(command.compartment);
      return { state, deadlineMs: holder?.untilMs };
    }
    case 'status':
      return { state: 0, deadlineMs: undefined };
  }
}

function roomFor(size: number, { compartments }: LockerView): number {
  if (size < 0) return ROOM.indexOf('unknown size');
  if (compartments.free[size]! > 0) return 0;
  return compartments.count('free') > 0 ? 1 : 2;
}

function stateOfCode(token: Entry<string> | undefined, view: LockerView): number {
  if (!token) return CODE.indexOf('unknown');
  if (token.ending) return CODE.indexOf(token.ending);
  if (view.nowMs > token.untilMs) return CODE.indexOf('expired');
  return view.compartments.stateOf(token.compartment) === 'occupied' ? 0 : 2;
}

/** The deadline that stands for a staff round is that of the code that expired last, or will next. */
function roundIn({ tokens, compartments, nowMs }: LockerView): Situation {
  let deadlineMs: number | undefined;
  let isBlocked = false;
  for (const token of tokens.open) {
    const isNearer =
      deadlineMs === undefined || Math.abs(token.untilMs - nowMs) < Math.abs(deadlineMs - nowMs);
    if (isNearer) deadlineMs = token.untilMs;
    if (tokens.overdue.has(token) && compartments.stateOf(token.compartment) !== 'occupied') {
      isBlocked = true;
    }
  }
  const state = isBlocked ? 2 : Number(tokens.overdue.size > 0);
  return { state, deadlineMs };
}
