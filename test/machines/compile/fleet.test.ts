import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { setup, type AnyStateMachine } from 'xstate';
import { createCompartmentMachine } from '../../../machines/compartment.ts';
import { compile } from '../../../machines/compile/compile.ts';
import type { Effect } from '../../../machines/compile/compiled-machine.ts';
import { byCode, byTable, type Executor } from '../../../machines/compile/executor.ts';
import { createFleet } from '../../../machines/compile/fleet.ts';
import { createNow } from '../../../machines/now.ts';
import { createCalendar } from '../../../sim/calendar.ts';
import { createVirtualClock } from '../../../sim/clock.ts';
import { COMPILABLE } from './machines.ts';
import { randomMachine } from './random-machine.ts';
import { sendTo, startActor, stateOf } from './start-actor.ts';

type Move = { readonly send: string; readonly to: number } | { readonly waitMs: number };

/** What was observed, of whom and when. */
type Seen = readonly [instance: number, atMs: number, effect: Effect];

const INSTANCES = 4;
const LONG_GAP_MS = 100_000;

/**
 * Drives instances of a machine as a fleet, and as XState's actors on one virtual clock, and compares
 * what is seen after each move: of whom, when, and in which order.
 */
function lockstep(create: () => AnyStateMachine, executor: Executor, moves: readonly Move[]): void {
  const compiled = compile(create());
  const instances = Array.from({ length: INSTANCES }, (_, instance) => instance);

  const now = createNow(0);
  const ofFleet: Seen[] = [];
  const fleet = createFleet({
    machine: compiled,
    instances: INSTANCES,
    now,
    effects: {
      perform: (effect, instance) => ofFleet.push([instance, now[0]!, compiled.effects[effect]!]),
    },
    executor,
  });

  const calendar = createCalendar();
  const clock = createVirtualClock(calendar);
  const ofActors: Seen[] = [];
  const actors = instances.map((instance) =>
    startActor(create(), {
      clock,
      onEffect: (effect) => ofActors.push([instance, clock.nowMs(), effect]),
    }),
  );
  // The effects of the start are no business of a fleet.
  ofActors.length = 0;

  for (const move of moves) {
    if ('send' in move) {
      fleet.sender(move.send)(move.to);
      sendTo(actors[move.to]!, move.send);
    } else {
      now[0]! += move.waitMs;
      fleet.settle();
      clock.advanceTo(clock.nowMs() + move.waitMs);
    }
    expect(ofFleet.splice(0)).toEqual(ofActors.splice(0));
    expect(instances.map((instance) => compiled.states[fleet.stateOf(instance)])).toEqual(
      actors.map(stateOf),
    );
    expect(now[0]).toBe(clock.nowMs());
  }
}

/** Waits at and around the delays of the machine, and some in which whole chains of timers fire. */
function movesOf(machine: AnyStateMachine): fc.Arbitrary<Move[]> {
  const { events, timers } = compile(machine);
  const own = events.filter((type) => !type.startsWith('xstate.'));
  const waits = timers.flatMap(({ delayMs }) => [delayMs - 1, delayMs, delayMs + 1]);
  const sends = own.map((send) =>
    fc.record({ send: fc.constant(send), to: fc.nat(INSTANCES - 1) }),
  );
  return fc.array(
    fc.oneof(
      { weight: 3, arbitrary: fc.oneof(...sends) },
      {
        weight: 2,
        arbitrary: fc.constantFrom(1, LONG_GAP_MS, ...waits).map((waitMs) => ({ waitMs })),
      },
    ),
    { maxLength: 100, size: 'max' },
  );
}

const MACHINES: Readonly<Record<string, () => AnyStateMachine>> = {
  ...COMPILABLE,
  'the compartment': () => createCompartmentMachine({ reservationTimeoutMs: 180_000 }),
  'two that wait equally long, one inside the other, from the start': () =>
    setup({ actions: { note: () => {} } }).createMachine({
      id: 'outer',
      initial: 'a',
      states: {
        a: {
          initial: 'b',
          on: { AGAIN: { target: 'a', reenter: true } },
          after: { 1_000: { actions: { type: 'note', params: 'outer' } } },
          states: { b: { after: { 1_000: { actions: { type: 'note', params: 'inner' } } } } },
        },
      },
    }),
};

describe.each<[string, Executor]>([
  ['code', byCode],
  ['tables', byTable],
])('a fleet that runs by %s', (_, executor) => {
  it.each(Object.entries(MACHINES))('does what XState does with %s', (_, create) => {
    fc.assert(
      fc.property(movesOf(create()), (moves) => lockstep(create, executor, moves)),
      { seed: 1, numRuns: 30 },
    );
  });

  it('does what XState does with random statecharts', () => {
    const hearsSomething = (create: () => AnyStateMachine) =>
      compile(create()).events.some((type) => !type.startsWith('xstate.'));
    fc.assert(
      fc.property(
        randomMachine
          .filter(hearsSomething)
          .chain((create) => fc.record({ create: fc.constant(create), moves: movesOf(create()) })),
        ({ create, moves }) => lockstep(create, executor, moves),
      ),
      { seed: 1, numRuns: 60 },
    );
  });
});

describe('a fleet', () => {
  it('fires each timer at its own instant when much time has passed, and comes back to now', () => {
    const now = createNow(0);
    const light = compile(COMPILABLE['a traffic light that pedestrians may stop']!());
    const beeps: [instance: number, atMs: number][] = [];
    const fleet = createFleet({
      machine: light,
      instances: 2,
      now,
      effects: {
        perform(effect, instance) {
          if (light.effects[effect]!.kind === 'action') beeps.push([instance, now[0]!]);
        },
      },
    });
    now[0] = 10_000;
    fleet.sender('BUTTON')(1);
    now[0] = 58_000;
    fleet.settle();
    // The first is green for 30 s, yellow for 3 and red for 25; the second was yellow 20 s sooner.
    expect(beeps).toEqual([
      [1, 13_000],
      [0, 33_000],
      [1, 38_000],
      [0, 58_000],
    ]);
    expect(now[0]).toBe(58_000);
    expect([0, 1].map((instance) => light.states[fleet.stateOf(instance)])).toEqual([
      'green',
      'green',
    ]);
  });

  it('shares code among all that run one machine', () => {
    const toggle = compile(COMPILABLE['a toggle']!());
    expect(byCode(toggle)).toBe(byCode(toggle));
  });

  it.each([
    ['runs by tables where a program may not make code', new EvalError('no code here'), undefined],
    ['says what else is wrong when its code is made', new TypeError('odd'), new TypeError('odd')],
  ])('%s', (_, thrown, expected) => {
    const machine = compile(COMPILABLE['a toggle']!());
    const forbidden = vi.fn<() => never>(function () {
      throw thrown;
    });
    vi.stubGlobal('Function', forbidden);
    try {
      const open = () =>
        createFleet({ machine, instances: 1, now: createNow(0), effects: { perform() {} } });
      if (expected) return expect(open).toThrow(expected);
      const fleet = open();
      fleet.sender('PRESS')(0);
      expect(machine.states[fleet.stateOf(0)]).toBe('on');
      expect(forbidden).toHaveBeenCalledOnce();
    } finally {
      vi.unstubAllGlobals();
    }
  });

  it('has no sender for an event that its machine does not know', () => {
    const fleet = createFleet({
      machine: compile(COMPILABLE['a toggle']!()),
      instances: 1,
      now: createNow(0),
      effects: { perform() {} },
    });
    expect(() => fleet.sender('PULL')).toThrow(new RangeError('The machine has no event PULL.'));
  });
});
