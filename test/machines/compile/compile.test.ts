import { emit, setup, type AnyStateMachine } from 'xstate';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { COMPARTMENT_STATES, createCompartmentMachine } from '../../../machines/compartment.ts';
import { CompileError } from '../../../machines/compile/compile-error.ts';
import { compile } from '../../../machines/compile/compile.ts';
import { startRunner } from '../../../machines/compile/runner.ts';
import { createCalendar } from '../../../sim/calendar.ts';
import { createVirtualClock } from '../../../sim/clock.ts';
import { COMPILABLE, REFUSED } from './machines.ts';
import { randomMachine } from './random-machine.ts';
import { sendTo, startActor, stateOf } from './start-actor.ts';

type Move = { readonly send: string } | { readonly waitMs: number };

/** Drives a machine twice, by XState and by its tables, and compares what is seen after each move. */
function lockstep(create: () => AnyStateMachine, moves: readonly Move[]): void {
  const compiled = compile(create());
  const byTable = { calendar: createCalendar(), effects: [] as unknown[] };
  const byXState = { calendar: createCalendar(), effects: [] as unknown[] };

  const runner = startRunner(compiled, {
    clock: createVirtualClock(byTable.calendar),
    onEffect: (effect) => byTable.effects.push(effect),
  });
  const actor = startActor(create(), {
    clock: createVirtualClock(byXState.calendar),
    onEffect: (effect) => byXState.effects.push(effect),
  });

  for (const move of moves) {
    if ('send' in move) {
      const before = actor.getSnapshot();
      const isTaken = before.status === 'active' && before.can({ type: move.send });
      expect(runner.send(move.send)).toBe(isTaken);
      sendTo(actor, move.send);
    } else {
      for (const { calendar } of [byTable, byXState]) {
        calendar.runUntil(calendar.nowMs + move.waitMs);
      }
    }
    expect(runner.state).toBe(stateOf(actor));
    expect(byTable.effects.splice(0)).toEqual(byXState.effects.splice(0));
    expect(byTable.calendar.peekMs()).toBe(byXState.calendar.peekMs());
    expect(byTable.calendar.size).toBe(byXState.calendar.size);
  }
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

  it('passes on what a function of the machine throws by itself', () => {
    const broken = setup({}).createMachine({
      id: 'm',
      on: {
        GO: {
          actions: emit(() => {
            throw new RangeError('my own');
          }),
        },
      },
    });
    expect(() => compile(broken)).toThrow(new RangeError('my own'));
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
