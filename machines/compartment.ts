import { emit, setup } from 'xstate';

/**
 * The states of a compartment, by the names that records, traces and the status use. The order is
 * part of the contract: engines store a state as its index here.
 */
export const COMPARTMENT_STATES = [
  'free',
  'reserved',
  'occupied',
  'outOfService.empty',
  'outOfService.unverified',
  'outOfService.holding',
] as const;

export type CompartmentState = (typeof COMPARTMENT_STATES)[number];

/** What the locker may send to a compartment. */
export const COMPARTMENT_EVENTS = [
  'RESERVE',
  'CONFIRM',
  'CANCEL',
  'RELEASE',
  'OPEN',
  'CLEAR',
  'FAULT',
  'REPAIR',
] as const;

export type CompartmentEventType = (typeof COMPARTMENT_EVENTS)[number];

export type CompartmentEvent = {
  readonly [T in CompartmentEventType]: { readonly type: T };
}[CompartmentEventType];

/** What a compartment lets the world observe: an opened door, and each change of its state. */
export type CompartmentEmitted =
  { readonly type: 'doorOpened' } | { readonly type: 'changed'; readonly to: CompartmentState };

export interface CompartmentOptions {
  /** How long a driver may stand at the open door, in ms, at least 1. */
  readonly reservationTimeoutMs: number;
}

/**
 * The statechart of one compartment, exactly the table of docs/locker.md ("A compartment"). It has no
 * context: what an out-of-service compartment held is a substate. The reservation timer is the
 * statechart's own `after`; XState disarms it whenever `reserved` is left.
 */
export function createCompartmentMachine({ reservationTimeoutMs }: CompartmentOptions) {
  return setup({
    types: {
      events: {} as CompartmentEvent,
      emitted: {} as CompartmentEmitted,
    },
    actions: {
      openDoor: emit({ type: 'doorOpened' }),
      announce: emit((_, { to }: { to: CompartmentState }) => ({ type: 'changed', to }) as const),
    },
    delays: { reservationTimeout: reservationTimeoutMs },
  }).createMachine({
    id: 'compartment',
    initial: 'free',
    states: {
      free: {
        entry: { type: 'announce', params: { to: 'free' } },
        on: {
          RESERVE: { target: 'reserved', actions: 'openDoor' },
          FAULT: 'outOfService.empty',
        },
      },
      reserved: {
        entry: { type: 'announce', params: { to: 'reserved' } },
        after: { reservationTimeout: 'free' },
        on: {
          CONFIRM: 'occupied',
          CANCEL: 'free',
          FAULT: 'outOfService.unverified',
        },
      },
      occupied: {
        entry: { type: 'announce', params: { to: 'occupied' } },
        on: {
          RELEASE: { target: 'free', actions: 'openDoor' },
          OPEN: { actions: 'openDoor' },
          CLEAR: 'free',
          FAULT: 'outOfService.holding',
        },
      },
      outOfService: {
        // Every way in names its substate; XState asks for a default all the same.
        initial: 'empty',
        states: {
          empty: {
            entry: { type: 'announce', params: { to: 'outOfService.empty' } },
            on: { REPAIR: '#compartment.free' },
          },
          unverified: {
            entry: { type: 'announce', params: { to: 'outOfService.unverified' } },
            on: { REPAIR: { target: '#compartment.free', actions: 'openDoor' } },
          },
          holding: {
            entry: { type: 'announce', params: { to: 'outOfService.holding' } },
            on: { REPAIR: '#compartment.occupied' },
          },
        },
      },
    },
  });
}

export type CompartmentMachine = ReturnType<typeof createCompartmentMachine>;
