import { emit, setup } from 'xstate';
import { describe, expect, it } from 'vitest';
import { compile } from '../../../machines/compile/compile.ts';
import { CompileError } from '../../../machines/compile/compile-error.ts';

/** A lamp that goes out by itself, and breaks for good. */
const createLamp = () =>
  setup({
    actions: { shine: (_, _params: { watts: number }) => {}, cool: () => {} },
  }).createMachine({
    id: 'lamp',
    initial: 'off',
    states: {
      off: { on: { PRESS: 'lit' } },
      lit: {
        initial: 'bright',
        entry: { type: 'shine', params: { watts: 5 } },
        exit: 'cool',
        after: { 30_000: 'off' },
        states: {
          bright: { on: { DIM: { target: 'dim', actions: emit({ type: 'dimmed' }) } } },
          dim: {},
        },
        on: { PRESS: 'off', BREAK: 'broken' },
      },
      broken: { type: 'final' },
    },
  });

describe('the tables of a lamp', () => {
  const table = compile(createLamp());
  const after = 'xstate.after.30000.lamp.lit';
  const numberOf = (type: string) => table.events.indexOf(type);

  it('have a row for each state and a column for each event', () => {
    expect(table.states).toEqual(['off', 'lit.bright', 'broken', 'lit.dim']);
    expect(table.events.toSorted()).toEqual(['BREAK', 'DIM', 'PRESS', after].toSorted());
    expect(table.events.at(-1)).toBe(after);
    for (const cells of [table.next, table.taken, table.stepOf]) expect(cells).toHaveLength(16);
    expect([...table.isFinal]).toEqual([0, 0, 1, 0]);
  });

  it.each([
    ['off', 'PRESS', 'lit.bright', ['shine', 'arm']],
    ['lit.bright', 'PRESS', 'off', ['disarm', 'cool']],
    ['lit.bright', 'DIM', 'lit.dim', ['dimmed']],
    ['lit.bright', 'BREAK', 'broken', ['disarm', 'cool']],
    ['lit.bright', after, 'off', ['disarm', 'cool']],
    ['lit.dim', 'DIM', 'lit.dim', undefined],
    ['off', 'BREAK', 'off', undefined],
    ['off', after, 'off', undefined],
    ['broken', 'PRESS', 'broken', undefined],
  ])('lead from %s on %s to %s', (from, on, to, done) => {
    const cell = table.states.indexOf(from) * table.events.length + numberOf(on);
    expect(table.states[table.next[cell]!]).toBe(to);
    expect(table.taken[cell]).toBe(done ? 1 : 0);
    const { operations } = table.steps[table.stepOf[cell]!]!;
    const names = operations.map((operation) => {
      if (operation.kind !== 'effect') {
        expect(operation.event).toBe(numberOf(after));
        return operation.kind;
      }
      const effect = table.effects[operation.effect]!;
      return effect.kind === 'emit' ? effect.event.type : effect.type;
    });
    expect(names.toSorted()).toEqual((done ?? []).toSorted());
  });

  it('hold each effect, each step and each timer once', () => {
    expect(table.effects).toHaveLength(3);
    expect(table.effects).toEqual(
      expect.arrayContaining([
        { kind: 'action', type: 'shine', params: { watts: 5 } },
        { kind: 'action', type: 'cool', params: undefined },
        { kind: 'emit', event: { type: 'dimmed' } },
      ]),
    );
    // Nothing, the way in, the way out and the dimming.
    expect(table.steps).toHaveLength(4);
    expect(table.steps[0]).toEqual({ operations: [] });
    expect(table.start).toBe(table.steps[0]);
    expect(table.timers).toEqual([{ event: numberOf(after), delayMs: 30_000 }]);
  });
});

it('hold timers in the order of their events, whichever is armed first, and an effect once that many have', () => {
  const machine = setup({ actions: { note: () => {} } }).createMachine({
    id: 'm',
    initial: 'second',
    states: {
      first: { after: { 10: 'second' }, exit: 'note' },
      second: { entry: 'note', after: { 5: 'first' } },
    },
  });
  const { events, timers, effects, states } = compile(machine);
  expect(states).toEqual(['second', 'first']);
  expect(timers).toEqual([
    { event: 0, delayMs: 10 },
    { event: 1, delayMs: 5 },
  ]);
  expect(events).toEqual(['xstate.after.10.m.first', 'xstate.after.5.m.second']);
  expect(effects).toEqual([{ kind: 'action', type: 'note', params: undefined }]);
});

it('have one state without a name where the machine has none', () => {
  const table = compile(setup({}).createMachine({ id: 'm', on: { GO: { actions: () => {} } } }));
  expect(table.states).toEqual(['']);
});

it('what cannot be compiled is listed by state and feature', () => {
  const machine = setup({ guards: { isDay: () => true } }).createMachine({
    id: 'gate',
    initial: 'shut',
    states: {
      shut: { on: { OPEN: { guard: 'isDay', target: 'open' } } },
      open: { always: 'shut' },
    },
  });
  expect(() => compile(machine)).toThrow(
    expect.objectContaining({
      name: 'CompileError',
      message:
        "The machine 'gate' cannot be compiled to a table:\n" +
        '  gate.shut: a guard on OPEN\n  gate.open: an `always` transition',
      reasons: [
        { state: 'gate.shut', feature: 'a guard on OPEN' },
        { state: 'gate.open', feature: 'an `always` transition' },
      ],
    }),
  );
  expect(() => compile(machine)).toThrow(CompileError);
});
