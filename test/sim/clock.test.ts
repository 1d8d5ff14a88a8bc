import { assign, createActor, setup, type ActorOptions, type AnyActorLogic } from 'xstate';
import { describe, expect, it } from 'vitest';
import { createCompartmentMachine } from '../../machines/compartment.ts';
import { createCalendar } from '../../sim/calendar.ts';
import { createVirtualClock } from '../../sim/clock.ts';
import { PRIORITY } from '../../sim/priorities.ts';

const HOUR_MS = 3_600_000;

function createChain(note: (what: string) => void) {
  return setup({ actions: { note: (_, what: string) => note(what) } }).createMachine({
    initial: 'a',
    states: {
      a: { after: { 1_000: { target: 'b', actions: { type: 'note', params: 'a to b' } } } },
      b: { after: { 1: { target: 'c', actions: { type: 'note', params: 'b to c' } } } },
      c: { after: { 0: { target: 'd', actions: { type: 'note', params: 'c to d' } } } },
      d: { after: { [HOUR_MS]: { target: 'a', actions: { type: 'note', params: 'd to a' } } } },
    },
  });
}

describe('virtual clock', () => {
  it('fires chained timers at their own instants in one large advance', () => {
    const calendar = createCalendar(500);
    const clock = createVirtualClock(calendar);
    const log: [string, number][] = [];
    createActor(
      createChain((what) => log.push([what, clock.nowMs()])),
      { clock },
    ).start();
    clock.advanceTo(2 * HOUR_MS);
    expect(log).toEqual([
      ['a to b', 1_500],
      ['b to c', 1_501],
      ['c to d', 1_501],
      ['d to a', 1_501 + HOUR_MS],
      ['a to b', 2_501 + HOUR_MS],
      ['b to c', 2_502 + HOUR_MS],
      ['c to d', 2_502 + HOUR_MS],
    ]);
    expect(clock.nowMs()).toBe(2 * HOUR_MS);
  });

  it('fires a timer that re-arms itself once an interval', () => {
    const clock = createVirtualClock(createCalendar());
    const firedAtMs: number[] = [];
    const ticking = setup({
      types: { context: {} as { ticks: number } },
      actions: { note: () => firedAtMs.push(clock.nowMs()) },
    }).createMachine({
      context: { ticks: 0 },
      initial: 'on',
      states: {
        on: {
          after: {
            250: {
              target: 'on',
              reenter: true,
              actions: ['note', assign({ ticks: ({ context }) => context.ticks + 1 })],
            },
          },
        },
      },
    });
    const actor = createActor(ticking, { clock }).start();
    clock.advanceTo(1_000);
    expect(firedAtMs).toEqual([250, 500, 750, 1_000]);
    clock.advanceTo(250_000);
    expect(actor.getSnapshot().context.ticks).toBe(1_000);
  });

  it('takes a timer out when its state is left, and does not confuse it with a later one', () => {
    const calendar = createCalendar();
    const clock = createVirtualClock(calendar);
    const machine = createCompartmentMachine({ reservationTimeoutMs: 180_000 });
    const compartment = createActor(machine, { clock }).start();
    compartment.send({ type: 'RESERVE' });
    expect(calendar.size).toBe(1);
    clock.advanceTo(100_000);
    compartment.send({ type: 'CANCEL' });
    expect(calendar.size).toBe(0);

    compartment.send({ type: 'RESERVE' });
    clock.advanceTo(279_999);
    expect(compartment.getSnapshot().value).toBe('reserved');
    clock.advanceTo(280_000);
    expect(compartment.getSnapshot().value).toBe('free');
  });

  it('runs many actors on one calendar, in the order of their deadlines', () => {
    const calendar = createCalendar();
    const clock = createVirtualClock(calendar);
    const freed: number[] = [];
    const machine = createCompartmentMachine({ reservationTimeoutMs: 1_000 });
    for (const [index, delayMs] of [30, 10, 20, 10].entries()) {
      const compartment = createActor(machine, { clock }).start();
      compartment.on('changed', ({ to }) => {
        if (to === 'free') freed.push(index);
      });
      calendar.schedule(delayMs, PRIORITY.arrival, () => compartment.send({ type: 'RESERVE' }));
    }
    clock.advanceTo(5_000);
    expect(freed).toEqual([1, 3, 2, 0]);
  });

  it('fires a timer before every other event of its instant, and its twin after it', () => {
    const calendar = createCalendar();
    const clock = createVirtualClock(calendar);
    const log: string[] = [];
    calendar.schedule(10, PRIORITY.confirm, () => log.push('confirm'));
    calendar.schedule(10, PRIORITY.pickup, () => log.push('pickup'));
    clock.setTimeout(() => log.push('timer'), 10);
    clock.setTimeout(() => log.push('twin'), 10);
    clock.advanceTo(10);
    expect(log).toEqual(['timer', 'twin', 'pickup', 'confirm']);
  });

  it('is XState’s Clock, takes a negative timeout as 0, and ignores ids it never gave', () => {
    const virtual = createVirtualClock(createCalendar(7));
    const clock: NonNullable<ActorOptions<AnyActorLogic>['clock']> = virtual;
    const firedAtMs: number[] = [];
    clock.setTimeout(() => firedAtMs.push(virtual.nowMs()), -5);
    for (const id of [undefined, null, 'x', {}, -1, 12_345]) clock.clearTimeout(id);
    virtual.advanceTo(7);
    expect(firedAtMs).toEqual([7]);
  });
});
