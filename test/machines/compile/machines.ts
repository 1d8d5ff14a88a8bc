import {
  assign,
  cancel,
  emit,
  enqueueActions,
  fromPromise,
  log,
  raise,
  sendTo,
  setup,
  spawnChild,
  stopChild,
  type AnyStateMachine,
} from 'xstate';

/** Machines that have nothing to do with lockers, and compile. */
export const COMPILABLE: Readonly<Record<string, () => AnyStateMachine>> = {
  'a toggle': () =>
    setup({}).createMachine({
      id: 'toggle',
      initial: 'off',
      states: { off: { on: { PRESS: 'on' } }, on: { on: { PRESS: 'off' } } },
    }),
  'a traffic light that pedestrians may stop': () =>
    setup({
      actions: { walk: emit({ type: 'walk', seconds: 20 }), beep: () => {} },
    }).createMachine({
      id: 'light',
      initial: 'green',
      states: {
        green: { after: { 30_000: 'yellow' }, on: { BUTTON: 'yellow' } },
        yellow: { after: { 3_000: { target: 'red', actions: 'beep' } } },
        red: {
          entry: 'walk',
          exit: { type: 'beep', params: { times: 2 } },
          initial: 'walking',
          after: { 25_000: 'green' },
          states: {
            walking: { after: { 15_000: 'clearing' } },
            clearing: { on: { BUTTON: { actions: 'beep' } } },
          },
        },
      },
    }),
  'a form that restarts its patience at every key, and ends': () =>
    setup({ actions: { warn: () => {} } }).createMachine({
      id: 'form',
      initial: 'editing',
      states: {
        editing: {
          initial: 'clean',
          states: { clean: {}, dirty: {} },
          on: {
            KEY: { target: '.dirty', reenter: true },
            SAVE: 'saved',
          },
          after: { 1_000: { actions: 'warn' }, 5_000: 'abandoned' },
        },
        saved: { type: 'final' },
        abandoned: { on: { KEY: 'editing' } },
      },
    }),
  'a job whose part has its own end': () =>
    setup({}).createMachine({
      id: 'job',
      initial: 'running',
      states: {
        running: {
          initial: 'first',
          states: { first: { on: { NEXT: 'last' } }, last: { type: 'final' } },
          onDone: 'idle',
        },
        idle: { on: { NEXT: 'running' } },
      },
    }),
  'a visit that can be begun anew until it ends, and cancels what nobody sent': () =>
    setup({}).createMachine({
      id: 'visit',
      initial: 'inside',
      on: { ANEW: { target: '.inside', actions: cancel('nobody') } },
      states: { inside: { on: { LEAVE: 'over' } }, over: { type: 'final' } },
    }),
};

/** One machine for each feature that a table cannot represent, with what the error says of it. */
export const REFUSED: Readonly<Record<string, { machine: () => AnyStateMachine; says: RegExp[] }>> =
  {
    'a guard': {
      machine: () =>
        setup({ guards: { lucky: () => true } }).createMachine({
          id: 'm',
          initial: 'a',
          states: { a: { on: { GO: { target: 'b', guard: 'lucky' } } }, b: {} },
        }),
      says: [/m\.a: a guard on GO/],
    },
    'an eventless transition': {
      machine: () =>
        setup({}).createMachine({
          id: 'm',
          initial: 'a',
          states: { a: { always: 'b' }, b: {} },
        }),
      says: [/m\.a: an `always` transition/],
    },
    'a raised event': {
      machine: () =>
        setup({}).createMachine({
          id: 'm',
          initial: 'a',
          states: { a: { entry: raise({ type: 'GO' }), on: { GO: 'b' } }, b: {} },
        }),
      says: [/m\.a: a raised event/],
    },
    'a named action that raises': {
      machine: () =>
        setup({ actions: { go: raise({ type: 'GO' }) } }).createMachine({
          id: 'm',
          initial: 'a',
          states: { a: { on: { START: { actions: 'go' }, GO: 'b' } }, b: {} },
        }),
      says: [/m\.a: a raised event on START/],
    },
    'a named action with parameters that raises': {
      machine: () =>
        setup({ actions: { go: raise({ type: 'GO' }) } }).createMachine({
          id: 'm',
          initial: 'a',
          states: { a: { exit: { type: 'go' }, on: { START: 'b', GO: 'b' } }, b: {} },
        }),
      says: [/m\.a: a raised event$/m],
    },
    'a raised event that is made at run time': {
      machine: () =>
        setup({}).createMachine({
          id: 'm',
          on: { GO: { actions: raise(() => ({ type: 'ON' })) } },
        }),
      says: [/m: a raised event on GO/],
    },
    'an action on the way to the first state': {
      machine: () =>
        setup({}).createMachine({
          id: 'm',
          initial: 'a',
          states: {
            a: { initial: { target: 'x', actions: raise({ type: 'GO' }) }, states: { x: {} } },
          },
        }),
      says: [/m\.a: a raised event$/m],
    },
    'a history state': {
      machine: () =>
        setup({}).createMachine({
          id: 'm',
          initial: 'a',
          states: { a: { initial: 'x', states: { x: {}, back: { type: 'history' } } } },
        }),
      says: [/m\.a\.back: a history state/],
    },
    'parallel regions': {
      machine: () =>
        setup({}).createMachine({ id: 'm', type: 'parallel', states: { a: {}, b: {} } }),
      says: [/m: parallel regions/],
    },
    'an invoked actor': {
      machine: () =>
        setup({ actors: { work: fromPromise(async () => 1) } }).createMachine({
          id: 'm',
          initial: 'a',
          states: { a: { invoke: { src: 'work', onDone: 'b' } }, b: {} },
        }),
      says: [/m\.a: an invoked actor/],
    },
    'a spawned actor': {
      machine: () =>
        setup({ actors: { work: fromPromise(async () => 1) } }).createMachine({
          id: 'm',
          context: ({ spawn }) => ({ child: spawn('work') }),
        }),
      says: [/m: an actor spawned with the context/],
    },
    'an actor that is spawned on the way': {
      machine: () =>
        setup({ actors: { work: fromPromise(async () => 1) } }).createMachine({
          id: 'm',
          on: { GO: { actions: spawnChild('work') } },
        }),
      says: [/m: a spawned actor on GO/],
    },
    'an actor that is stopped': {
      machine: () =>
        setup({}).createMachine({ id: 'm', on: { GO: { actions: stopChild('work') } } }),
      says: [/m: a stopped actor on GO/],
    },
    "another actor's event": {
      machine: () =>
        setup({}).createMachine({
          id: 'm',
          on: { 'xstate.done.actor.work': { actions: () => {} } },
        }),
      says: [/m: a transition on another actor's event, xstate\.done\.actor\.work/],
    },
    'what is logged': {
      machine: () => setup({}).createMachine({ id: 'm', on: { GO: { actions: log('gone') } } }),
      says: [/m: `log` on GO/],
    },
    'data that is read where there are no states': {
      machine: () =>
        setup({
          types: { events: {} as { type: 'PAY'; amount: number } },
        }).createMachine({
          id: 'm',
          on: { PAY: { actions: emit(({ event }) => ({ type: 'paid', is: event.amount })) } },
        }),
      says: [/m: a function on PAY that reads the event's amount/],
    },
    'a context that changes': {
      machine: () =>
        setup({ types: { context: {} as { n: number } } }).createMachine({
          id: 'm',
          context: { n: 0 },
          on: { COUNT: { actions: assign({ n: ({ context }) => context.n + 1 }) } },
        }),
      says: [/m: `assign`: a table has no context on COUNT/],
    },
    'an event sent to an actor': {
      machine: () =>
        setup({}).createMachine({
          id: 'm',
          on: { TELL: { actions: sendTo('other', { type: 'HELLO' }) } },
        }),
      says: [/m: an event sent to an actor on TELL/],
    },
    'actions decided at run time': {
      machine: () =>
        setup({}).createMachine({
          id: 'm',
          on: { GO: { actions: enqueueActions(() => {}) } },
        }),
      says: [/m: `enqueueActions`, which decides at run time on GO/],
    },
    'a wildcard': {
      machine: () => setup({}).createMachine({ id: 'm', on: { '*': { actions: () => {} } } }),
      says: [/m: a wildcard transition on \*/],
    },
    'an emitted event that carries data': {
      machine: () =>
        setup({
          types: { events: {} as { type: 'PAY'; amount: number } },
        }).createMachine({
          id: 'm',
          initial: 'a',
          states: {
            a: {
              on: { PAY: { actions: emit(({ event }) => ({ type: 'paid', is: event.amount })) } },
            },
          },
        }),
      says: [/m\.a: a function on PAY that reads the event's amount/],
    },
    'a delay that hangs on data': {
      machine: () =>
        setup({
          types: { events: {} as { type: 'WAIT'; ms: number } },
          delays: { given: ({ event }) => event.ms },
        }).createMachine({
          id: 'm',
          initial: 'a',
          states: { a: { on: { WAIT: 'b' } }, b: { after: { given: 'a' } } },
        }),
      says: [/m\.a: a function on WAIT that reads the event's ms/],
    },
    'several things at once': {
      machine: () =>
        setup({ guards: { lucky: () => true } }).createMachine({
          id: 'm',
          initial: 'a',
          states: { a: { always: 'b' }, b: { on: { GO: { target: 'a', guard: 'lucky' } } } },
        }),
      says: [/m\.a: an `always` transition/, /m\.b: a guard on GO/],
    },
  };
