import type { CompartmentState } from '../compartment.ts';
import type { LockerRecord } from '../record.ts';
import type { Known } from './known.ts';
import { changesOf, type Change } from './reading.ts';

/** What a step does to the bank if it follows docs/locker.md (R10 – R22). */
export interface ExpectedEffects {
  readonly doors: readonly string[];
  /** In order. */
  readonly changes: readonly Change[];
}

const NONE: readonly never[] = [];
const NOTHING: ExpectedEffects = { doors: NONE, changes: NONE };

/**
 * The effects that belong to a record's command and reply, from the view before it. The reply is taken
 * at its word; whether it is right is judged elsewhere.
 */
export function expectedEffects(record: LockerRecord, view: Known): ExpectedEffects {
  const { command, reply } = record;
  if (command === undefined) return { doors: NONE, changes: changesOf(record).map(timedOut) };
  if (!reply?.ok) return NOTHING;
  // The compartment that the command speaks of; one that it invented is judged elsewhere, too.
  const replied = 'compartment' in reply ? reply.compartment : '';
  switch (command.type) {
    case 'reserve':
      return { doors: [replied], changes: moves(replied, 'free', 'reserved') };
    case 'deposit':
      return {
        doors: [replied],
        changes: [...moves(replied, 'free', 'reserved'), ...moves(replied, 'reserved', 'occupied')],
      };
    case 'confirm':
    case 'cancel': {
      const compartment = view.reservations.get(command.reservation)?.compartment ?? replied;
      const to = command.type === 'confirm' ? 'occupied' : 'free';
      return { doors: NONE, changes: moves(compartment, 'reserved', to) };
    }
    case 'pickup': {
      const compartment = view.tokens.get(command.code)?.compartment ?? replied;
      return { doors: [compartment], changes: moves(compartment, 'occupied', 'free') };
    }
    case 'openExpired':
      return { doors: expiredIn('occupied', view), changes: NONE };
    case 'confirmRemoval':
      return { doors: NONE, changes: moves(command.compartment, 'occupied', 'free') };
    case 'fault':
      return fault(command.compartment, view);
    case 'repair':
      return repair(command.compartment, view);
    case 'status':
      return NOTHING;
  }
}

/** Compartments in this state whose token has expired, in order of expiry. */
export function expiredIn(state: CompartmentState, view: Known): readonly string[] {
  return [...view.tokens.overdue]
    .map(({ compartment }) => compartment)
    .filter((compartment) => view.compartments.stateOf(compartment) === state);
}

function fault(compartment: string, view: Known): ExpectedEffects {
  switch (view.compartments.stateOf(compartment)) {
    case 'free':
      return { doors: NONE, changes: moves(compartment, 'free', 'outOfService.empty') };
    case 'reserved':
      return { doors: NONE, changes: moves(compartment, 'reserved', 'outOfService.unverified') };
    case 'occupied':
      return { doors: NONE, changes: moves(compartment, 'occupied', 'outOfService.holding') };
    default:
      return NOTHING;
  }
}

function repair(compartment: string, view: Known): ExpectedEffects {
  switch (view.compartments.stateOf(compartment)) {
    case 'outOfService.empty':
      return { doors: NONE, changes: moves(compartment, 'outOfService.empty', 'free') };
    case 'outOfService.unverified':
      return {
        doors: [compartment],
        changes: moves(compartment, 'outOfService.unverified', 'free'),
      };
    case 'outOfService.holding':
      return { doors: NONE, changes: moves(compartment, 'outOfService.holding', 'occupied') };
    default:
      return NOTHING;
  }
}

function timedOut({ compartment }: Change): Change {
  return { compartment, from: 'reserved', to: 'free' };
}

function moves(
  compartment: string,
  from: CompartmentState,
  to: CompartmentState,
): readonly [Change] {
  return [{ compartment, from, to }];
}
