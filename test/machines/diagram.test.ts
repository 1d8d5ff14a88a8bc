import { and, emit, fromPromise, setup } from 'xstate';
import { describe, expect, it } from 'vitest';
import { createCompartmentMachine } from '../../machines/compartment.ts';
import { toJson, toMermaid } from '../../machines/diagram.ts';

const createCompartment = () => createCompartmentMachine({ reservationTimeoutMs: 180_000 });

const COMPARTMENT = `stateDiagram-v2
  [*] --> free
  state "free" as free
  free : entry / announce
  state "reserved" as reserved
  reserved : entry / announce
  state "occupied" as occupied
  occupied : entry / announce
  state outOfService {
    [*] --> outOfService_empty
    state "empty" as outOfService_empty
    outOfService_empty : entry / announce
    state "unverified" as outOfService_unverified
    outOfService_unverified : entry / announce
    state "holding" as outOfService_holding
    outOfService_holding : entry / announce
  }
  free --> reserved : RESERVE / openDoor
  free --> outOfService_empty : FAULT
  reserved --> occupied : CONFIRM
  reserved --> free : CANCEL
  reserved --> outOfService_unverified : FAULT
  reserved --> free : after 3 min
  occupied --> free : RELEASE / openDoor
  occupied --> occupied : OPEN / openDoor
  occupied --> free : CLEAR
  occupied --> outOfService_holding : FAULT
  outOfService_empty --> free : REPAIR
  outOfService_unverified --> free : REPAIR / openDoor
  outOfService_holding --> occupied : REPAIR
`;

/** A machine with one of each delay, an actor, an end, and nothing in its states but names. */
function createPayment() {
  return setup({
    actions: { remind: () => {} },
    actors: { charge: fromPromise(async () => 1) },
    delays: { patience: 90_000, soon: () => 5 },
  }).createMachine({
    id: 'payment',
    initial: 'asking',
    states: {
      asking: {
        on: { PAY: 'charging' },
        after: {
          patience: 'over',
          soon: { actions: 'remind' },
          604_800_000: 'over',
          1_500: 'over',
        },
      },
      charging: {
        invoke: { id: 'bank', src: 'charge', onDone: 'over', onError: 'asking' },
      },
      over: { type: 'final' },
    },
  });
}

const PAYMENT = `stateDiagram-v2
  [*] --> asking
  asking
  state "charging" as charging
  charging : invoke / charge
  over
  over --> [*]
  asking --> charging : PAY
  asking --> over : after 1500 ms
  asking --> over : after 7 d
  asking --> over : after 90 s
  asking --> asking : after soon / remind
  charging --> over : done bank
  charging --> asking : error bank
`;

/** A machine of parallel regions whose names and events Mermaid would stumble over. */
function createAwkward() {
  return setup({
    actions: { log: () => {}, tidy: () => {} },
    guards: { isOpen: () => true, isLit: () => true },
  }).createMachine({
    id: 'the awkward one',
    type: 'parallel',
    entry: 'log',
    on: { 'say "a:b"; #1': { actions: ['log', emit({ type: 'said' }), () => {}] } },
    states: {
      note: {
        initial: 'a.b',
        exit: 'tidy',
        states: {
          'a.b': { always: { guard: 'isOpen', target: 'a_b' } },
          a_b: {
            on: { '*': { guard: and(['isOpen', 'isLit']), target: 'end' } },
            after: { 0: 'end' },
          },
          end: { type: 'final' },
        },
        onDone: { actions: 'tidy' },
      },
      state: {
        initial: 'on',
        states: { on: { on: { BACK: 'before' } }, before: { type: 'history', target: 'on' } },
      },
    },
  });
}

const AWKWARD = `stateDiagram-v2
  state "the awkward one" as the_awkward_one {
    state "note" as note_ {
      [*] --> note_a_b
      state "a.b" as note_a_b
      state "a_b" as note_a_b_
      state "end" as note_end
      note_end --> [*]
    }
    note right of note_ : exit / tidy
    --
    state "state" as state_ {
      [*] --> state_on
      state "on" as state_on
      state "before" as state_before
    }
  }
  note right of the_awkward_one : entry / log
  the_awkward_one --> the_awkward_one : say #34;a:b#34;#59; #35;1 / log, emit, inline
  note_ --> note_ : done / tidy
  note_a_b --> note_a_b_ : [isOpen]
  note_a_b_ --> note_end : * [and]
  note_a_b_ --> note_end : after 0 ms
  state_on --> state_before : BACK
`;

describe('toMermaid', () => {
  it('draws a compartment', () => {
    expect(toMermaid(createCompartment())).toBe(COMPARTMENT);
  });

  it('draws delays in words, actors and the end', () => {
    expect(toMermaid(createPayment())).toBe(PAYMENT);
  });

  it('draws parallel regions, guards and history, and escapes what Mermaid would not take', () => {
    expect(toMermaid(createAwkward())).toBe(AWKWARD);
  });

  it('draws a machine without states', () => {
    const machine = setup({ actions: { flash: () => {} } }).createMachine({
      id: 'lamp',
      on: { TOGGLE: { actions: 'flash' } },
    });
    expect(toMermaid(machine)).toBe('stateDiagram-v2\n  lamp\n  lamp --> lamp : TOGGLE / flash\n');
  });

  it.each([
    'as',
    'class',
    'classDef',
    'click',
    'default',
    'href',
    'note',
    'scale',
    'state',
    'style',
  ])('gives a state called %s, which Mermaid would not take, another id', (word) => {
    const machine = setup({}).createMachine({
      id: 'words',
      initial: word,
      states: { [word]: {} },
    });
    expect(toMermaid(machine)).toContain(`state "${word}" as ${word}_\n`);
  });

  it.each([
    [1, '1 ms'],
    [999, '999 ms'],
    [1_000, '1 s'],
    [59_000, '59 s'],
    [60_000, '1 min'],
    [3_600_000, '1 h'],
    [90_000_000, '25 h'],
    [172_800_000, '2 d'],
  ])('calls a delay of %i ms %s', (ms, words) => {
    const machine = setup({}).createMachine({ id: 'm', after: { [ms]: { reenter: true } } });
    expect(toMermaid(machine)).toContain(`after ${words}\n`);
  });

  it('gives the machine itself a state if it does anything of its own', () => {
    const doing = { log: () => {} };
    const [on, entry] = [{ GO: { actions: 'log' } }, 'log'] as const;
    for (const own of [{ on }, { entry }, { on, entry }] as const) {
      const machine = setup({ actions: doing }).createMachine({
        id: 'whole',
        initial: 'a',
        states: { a: {} },
        ...own,
      });
      expect(toMermaid(machine)).toMatch(/^stateDiagram-v2\n {2}state (whole|"whole" as whole) \{/);
    }
  });

  it('parts the regions of a machine that does nothing of its own', () => {
    const machine = setup({}).createMachine({
      id: 'both',
      type: 'parallel',
      states: { left: {}, right: {} },
    });
    expect(toMermaid(machine)).toBe(
      'stateDiagram-v2\n  state both {\n    left\n    --\n    right\n  }\n',
    );
  });

  it("takes no name for one of XState's that only has one in it", () => {
    const machine = setup({ actions: { 'my.xstate.log': () => {} } }).createMachine({
      id: 'm',
      on: {
        'my.xstate.done.state.x': { actions: 'my.xstate.log' },
        'my.xstate.error.actor.x': {},
      },
    });
    expect(toMermaid(machine)).toContain('my.xstate.done.state.x / my.xstate.log\n');
    expect(toMermaid(machine)).toContain('my.xstate.error.actor.x\n');
  });

  it('shows the delay that the machine was made with', () => {
    const hasty = createCompartmentMachine({ reservationTimeoutMs: 86_400_000 });
    expect(toMermaid(hasty)).toContain('reserved --> free : after 1 d\n');
  });
});

describe('toJson', () => {
  it('is plain data, and the same for the same machine', () => {
    for (const create of [createCompartment, createPayment, createAwkward]) {
      const json = toJson(create());
      expect(JSON.parse(JSON.stringify(json))).toEqual(json);
      expect(JSON.stringify(toJson(create()))).toBe(JSON.stringify(json));
    }
  });

  it('tells each state with its actions and transitions', () => {
    const compartment = toJson(createCompartment());
    expect(compartment).toMatchObject({ name: 'compartment', path: '', initial: 'free' });
    expect(compartment.states.find(({ name }) => name === 'reserved')).toEqual({
      name: 'reserved',
      path: 'reserved',
      type: 'atomic',
      entry: [{ type: 'announce', params: { to: 'reserved' } }],
      exit: [],
      invokes: [],
      transitions: [
        { event: 'CONFIRM', targets: ['occupied'], actions: [] },
        { event: 'CANCEL', targets: ['free'], actions: [] },
        { event: 'FAULT', targets: ['outOfService.unverified'], actions: [] },
        { after: { name: 'reservationTimeout', ms: 180_000 }, targets: ['free'], actions: [] },
      ],
      states: [],
    });
  });

  it('has no field where there is nothing to tell, as of parameters that are computed', () => {
    const machine = setup({
      actions: { count: (_, _by: number) => {}, stop: () => {} },
    }).createMachine({
      id: 'm',
      entry: [{ type: 'count', params: () => 1 }, { type: 'count', params: 2 }, 'stop'],
      on: { GO: {} },
    });
    expect(toJson(machine)).toStrictEqual({
      name: 'm',
      path: '',
      type: 'atomic',
      entry: [{ type: 'count' }, { type: 'count', params: 2 }, { type: 'stop' }],
      exit: [],
      invokes: [],
      transitions: [{ event: 'GO', targets: [], actions: [] }],
      states: [],
    });
  });
});
