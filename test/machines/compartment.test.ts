import { createActor, type SnapshotFrom } from 'xstate';
import { describe, expect, it } from 'vitest';
import {
  COMPARTMENT_STATES,
  createCompartmentMachine,
  type CompartmentEmitted,
  type CompartmentEvent,
  type CompartmentMachine,
  type CompartmentState,
} from '../../machines/compartment.ts';
import { createCalendar } from '../../sim/calendar.ts';
import { createVirtualClock } from '../../sim/clock.ts';

const TIMEOUT_MS = 180_000;
const EVENTS = [
  'RESERVE',
  'CONFIRM',
  'CANCEL',
  'RELEASE',
  'OPEN',
  'CLEAR',
  'FAULT',
  'REPAIR',
] as const satisfies readonly CompartmentEvent['type'][];

/** The table of docs/locker.md, typed out by hand: what is not here is ignored. */
const TABLE: Record<
  CompartmentState,
  Partial<Record<(typeof EVENTS)[number], { to: CompartmentState; door?: true }>>
> = {
  free: {
    RESERVE: { to: 'reserved', door: true },
    FAULT: { to: 'outOfService.empty' },
  },
  reserved: {
    CONFIRM: { to: 'occupied' },
    CANCEL: { to: 'free' },
    FAULT: { to: 'outOfService.unverified' },
  },
  occupied: {
    RELEASE: { to: 'free', door: true },
    OPEN: { to: 'occupied', door: true },
    CLEAR: { to: 'free' },
    FAULT: { to: 'outOfService.holding' },
  },
  'outOfService.empty': { REPAIR: { to: 'free' } },
  'outOfService.holding': { REPAIR: { to: 'occupied' } },
  'outOfService.unverified': { REPAIR: { to: 'free', door: true } },
};

/** The shortest way into each state. */
const WAY: Record<CompartmentState, readonly (typeof EVENTS)[number][]> = {
  free: [],
  reserved: ['RESERVE'],
  occupied: ['RESERVE', 'CONFIRM'],
  'outOfService.empty': ['FAULT'],
  'outOfService.unverified': ['RESERVE', 'FAULT'],
  'outOfService.holding': ['RESERVE', 'CONFIRM', 'FAULT'],
};

function start() {
  const calendar = createCalendar();
  const actor = createActor(createCompartmentMachine({ reservationTimeoutMs: TIMEOUT_MS }), {
    clock: createVirtualClock(calendar),
  });
  const emitted: CompartmentEmitted[] = [];
  actor.on('*', (event) => emitted.push(event));
  actor.start();
  return { actor, calendar, emitted };
}

function stateOf(snapshot: SnapshotFrom<CompartmentMachine>): CompartmentState {
  const { value } = snapshot;
  const name = typeof value === 'string' ? value : `outOfService.${value.outOfService}`;
  return name as CompartmentState;
}

function startIn(state: CompartmentState) {
  const started = start();
  for (const type of WAY[state]) started.actor.send({ type });
  expect(stateOf(started.actor.getSnapshot())).toBe(state);
  started.emitted.length = 0;
  return started;
}

describe('the compartment statechart', () => {
  describe.each(COMPARTMENT_STATES)('in %s', (state) => {
    it.each(EVENTS)('takes %s as the table says', (type) => {
      const { actor, emitted } = startIn(state);
      actor.send({ type });
      const expected = TABLE[state][type];
      expect(stateOf(actor.getSnapshot())).toBe(expected?.to ?? state);
      expect(emitted).toEqual([
        ...(expected?.door ? [{ type: 'doorOpened' }] : []),
        ...(expected && expected.to !== state ? [{ type: 'changed', to: expected.to }] : []),
      ]);
    });
  });

  it('frees a reserved compartment after exactly three minutes', () => {
    const { actor, calendar, emitted } = startIn('reserved');
    calendar.runUntil(TIMEOUT_MS - 1);
    expect(stateOf(actor.getSnapshot())).toBe('reserved');
    calendar.runUntil(TIMEOUT_MS);
    expect(stateOf(actor.getSnapshot())).toBe('free');
    expect(emitted).toEqual([{ type: 'changed', to: 'free' }]);
  });

  it.each(['CONFIRM', 'CANCEL', 'FAULT'] as const)('disarms the timer on %s', (type) => {
    const { actor, calendar } = startIn('reserved');
    expect(calendar.size).toBe(1);
    actor.send({ type });
    expect(calendar.size).toBe(0);
  });

  it('needs no context', () => {
    expect(start().actor.getSnapshot().context).toEqual({});
  });

  it('has 6 reachable states, 12 transitions by event and 1 by time', () => {
    const reached = new Set<CompartmentState>(['free']);
    const transitions = new Set<string>();
    for (const state of reached) {
      for (const type of EVENTS) {
        const { actor, emitted } = startIn(state);
        actor.send({ type });
        if (emitted.length === 0) continue;
        const to = stateOf(actor.getSnapshot());
        transitions.add(`${state} ${type} ${to}`);
        reached.add(to);
      }
      const { actor, calendar } = startIn(state);
      if (calendar.step()) transitions.add(`${state} timer ${stateOf(actor.getSnapshot())}`);
    }
    expect([...reached].toSorted()).toEqual([...COMPARTMENT_STATES].toSorted());
    expect(transitions.size).toBe(12 + 1);
    expect([...transitions].filter((transition) => transition.includes(' timer '))).toEqual([
      'reserved timer free',
    ]);
  });
});
