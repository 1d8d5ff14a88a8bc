import { createActor, setup, type AnyStateMachine } from 'xstate';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { COMPARTMENT_STATES, createCompartmentMachine } from '../../../machines/compartment.ts';
import { CompileError } from '../../../machines/compile/compile-error.ts';
import { compile } from '../../../machines/compile/compile.ts';
import { startRunner } from '../../../machines/compile/runner.ts';
import { createCalendar } from '../../../sim/calendar.ts';
import { createVirtualClock } from '../../../sim/clock.ts';
import { COMPILABLE, REFUSED } from './machines.ts';

type Move = { readonly send: string } | { readonly waitMs: number };

/** Drives a machine twice, by XState and by its tables, and compares what is seen after each move. */
function lockstep(create: () => AnyStateMachine, moves: readonly Move[]): void {
  const compiled = compile(create());
  const byTable = { calendar: createCalendar(), effects: [] as unknown[] };
  const byXState = { calendar: createCalendar(), effects: [] as unknown[] };

  const runner = startRunner(compiled, {
    clock: createVirtualClock(byTable.calendar),
    onEffect: (effect) => {
      byTable.effects.push(effect.kind === 'emit' ? effect.event : effect);
    },
  });
  const machine = create();
  const noted = Object.keys(machine.implementations.actions)
    .filter((name) => typeof machine.implementations.actions[name] === 'function')
    .filter((name) => !('resolve' in machine.implementations.actions[name]!));
  const actor = createActor(
    machine.provide({
      actions: Object.fromEntries(
        noted.map((type) => [
          type,
          (_: unknown, params: unknown) => {
            byXState.effects.push({ kind: 'action', type, params });
          },
        ]),
      ),
    }),
    { clock: createVirtualClock(byXState.calendar) },
  );
  actor.on('*', (event) => byXState.effects.push(event));
  actor.start();

  for (const move of moves) {
    if ('send' in move) {
      runner.send(move.send);
      // XState warns of an event to a machine that has ended, and ignores it.
      if (actor.getSnapshot().status === 'active') actor.send({ type: move.send });
    } else {
      for (const { calendar } of [byTable, byXState]) {
        calendar.runUntil(calendar.nowMs + move.waitMs);
      }
    }
    expect(runner.state).toBe(pathOf(actor.getSnapshot().value));
    expect(byTable.effects.splice(0)).toEqual(byXState.effects.splice(0));
    expect(byTable.calendar.peekMs()).toBe(byXState.calendar.peekMs());
    expect(byTable.calendar.size).toBe(byXState.calendar.size);
  }
}

function pathOf(value: unknown): string {
  if (typeof value === 'string') return value;
  return Object.entries(value as object)
    .map(([key, inner]) => `${key}.${pathOf(inner)}`)
    .join('.');
}

/** Waits at and around the delays of the machine, where the interesting things happen. */
function movesOf(machine: AnyStateMachine): fc.Arbitrary<Move[]> {
  const { events, timers } = compile(machine);
  const own = events.filter((type) => !type.startsWith('xstate.'));
  const waits = timers.flatMap(({ delayMs }) => [delayMs - 1, delayMs, delayMs + 1]);
  return fc.array(
    fc.oneof(
      fc.constantFrom(...own, 'UNHEARD_OF').map((send) => ({ send })),
      fc.constantFrom(1, ...waits).map((waitMs) => ({ waitMs })),
    ),
    { maxLength: 100, size: 'max' },
  );
}

describe('compile', () => {
  const machines = {
    ...COMPILABLE,
    'the compartment': () => createCompartmentMachine({ reservationTimeoutMs: 180_000 }),
  };

  it.each(Object.entries(machines))('%s runs as XState runs it', (_, create) => {
    fc.assert(
      fc.property(movesOf(create()), (moves) => lockstep(create, moves)),
      { seed: 1, numRuns: 60 },
    );
  });

  it('random statecharts run as XState runs them', () => {
    fc.assert(
      fc.property(
        randomMachine.chain((create) =>
          fc.record({ create: fc.constant(create), moves: movesOf(create()) }),
        ),
        ({ create, moves }) => lockstep(create, moves),
      ),
      { seed: 1, numRuns: 150 },
    );
  });

  it('gives the compartment its six states and thirteen transitions', () => {
    const table = compile(createCompartmentMachine({ reservationTimeoutMs: 180_000 }));
    expect(table.states.toSorted()).toEqual([...COMPARTMENT_STATES].toSorted());
    expect(table.states[0]).toBe('free');
    expect(table.taken.reduce((sum, one) => sum + one, 0)).toBe(13);
    expect(table.timers.map(({ delayMs }) => delayMs)).toEqual([180_000]);
  });

  it.each(Object.entries(REFUSED))('refuses %s', (_, { machine, says }) => {
    const error = thrownBy(() => compile(machine()));
    expect(error).toBeInstanceOf(CompileError);
    for (const what of says) expect((error as Error).message).toMatch(what);
  });
});

function thrownBy(act: () => unknown): unknown {
  try {
    act();
  } catch (error) {
    return error;
  }
  return undefined;
}

const EVENTS = ['A', 'B', 'C'];
const DELAYS = [1_000, 2_000, 5_000];

/** Up to five compound or atomic states, with transitions among all of them, delays and actions. */
const randomMachine: fc.Arbitrary<() => AnyStateMachine> = fc
  .array(
    fc.record({
      children: fc.integer({ min: 0, max: 3 }),
      final: fc.boolean(),
      entry: fc.boolean(),
      exit: fc.boolean(),
      on: fc.dictionary(fc.constantFrom(...EVENTS), targetTo(), { maxKeys: 3 }),
      after: fc.dictionary(fc.constantFrom(...DELAYS.map(String)), targetTo(), { maxKeys: 2 }),
    }),
    { minLength: 1, maxLength: 5 },
  )
  .map((specs) => () => {
    const ids = specs.flatMap(({ children }, index) => [
      `s${index}`,
      ...Array.from({ length: children }, (_, child) => `s${index}c${child}`),
    ]);
    const transition = ({ to, reenter, noted }: Target) => ({
      ...(to === undefined ? {} : { target: `#${ids[to % ids.length]}` }),
      reenter,
      actions: noted ? [{ type: 'note', params: { to: to ?? 'nowhere' } }] : [],
    });
    const transitions = (targets: Record<string, Target>) =>
      Object.fromEntries(Object.entries(targets).map(([key, to]) => [key, transition(to)]));
    return setup({ actions: { note: () => {}, enter: () => {}, leave: () => {} } }).createMachine({
      id: 'random',
      initial: 's0',
      states: Object.fromEntries(
        specs.map(({ children, final, entry, exit, on, after }, index) => [
          `s${index}`,
          {
            id: `s${index}`,
            ...(entry ? { entry: { type: 'enter', params: { index } } } : {}),
            ...(exit ? { exit: 'leave' } : {}),
            ...(children === 0 && final && index > 0
              ? { type: 'final' as const }
              : { on: transitions(on), after: transitions(after) }),
            ...(children > 0
              ? {
                  initial: 'c0',
                  states: Object.fromEntries(
                    Array.from({ length: children }, (_, child) => [
                      `c${child}`,
                      { id: `s${index}c${child}`, exit: 'leave' },
                    ]),
                  ),
                }
              : {}),
          },
        ]),
      ),
    } as never) as unknown as AnyStateMachine;
  });

interface Target {
  readonly to: number | undefined;
  readonly reenter: boolean;
  readonly noted: boolean;
}

function targetTo(): fc.Arbitrary<Target> {
  return fc.record({
    to: fc.option(fc.nat({ max: 30 }), { nil: undefined }),
    reenter: fc.boolean(),
    noted: fc.boolean(),
  });
}
