import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createCalendar, type Calendar, type EventHandle } from '../../sim/calendar.ts';

interface Planned {
  readonly atMs: number;
  readonly priority: number;
  readonly label: number;
}

/** What an event does when it runs: plan others, the first of them perhaps for the same instant, and cancel. */
interface Plan {
  readonly delayMs: number;
  readonly priority: number;
  readonly children: readonly Plan[];
  /** Cancels the n-th event planned so far, modulo their number. */
  readonly cancels: number | undefined;
}

function plan(generations: number): fc.Arbitrary<Plan> {
  return fc.record({
    delayMs: fc.oneof({ weight: 2, arbitrary: fc.constant(0) }, fc.nat(4)),
    priority: fc.nat(6),
    children: generations > 0 ? fc.array(plan(generations - 1), { maxLength: 2 }) : fc.constant([]),
    cancels: fc.option(fc.nat(), { nil: undefined }),
  });
}

/** The calendar as simply as it can be said: a list, sorted before every event. */
function runModel(roots: readonly Plan[]): string[] {
  const log: string[] = [];
  const planned: Planned[] = [];
  let pending: (Planned & { readonly plan: Plan })[] = [];
  const schedule = (child: Plan, nowMs: number): void => {
    const event = { atMs: nowMs + child.delayMs, priority: child.priority, label: planned.length };
    planned.push(event);
    pending.push({ ...event, plan: child });
  };
  for (const root of roots) schedule(root, 0);
  while (pending.length > 0) {
    pending.sort((a, b) => a.atMs - b.atMs || a.priority - b.priority || a.label - b.label);
    const event = pending.shift()!;
    log.push(`${event.atMs} ${event.priority} ${event.label}`);
    for (const child of event.plan.children) schedule(child, event.atMs);
    if (event.plan.cancels !== undefined) {
      const label = event.plan.cancels % planned.length;
      const left = pending.filter((other) => other.label !== label);
      log.push(`cancel ${label} ${left.length < pending.length}`);
      pending = left;
    }
  }
  return log;
}

function runCalendar(roots: readonly Plan[], drive: (calendar: Calendar) => void): string[] {
  const log: string[] = [];
  const calendar = createCalendar();
  const handles: EventHandle[] = [];
  const schedule = (child: Plan): void => {
    const label = handles.length;
    const handle = calendar.schedule(calendar.nowMs + child.delayMs, child.priority, () => {
      log.push(`${calendar.nowMs} ${child.priority} ${label}`);
      child.children.forEach(schedule);
      if (child.cancels !== undefined) {
        const target = child.cancels % handles.length;
        log.push(`cancel ${target} ${calendar.cancel(handles[target]!)}`);
      }
    });
    handles.push(handle);
  };
  roots.forEach(schedule);
  drive(calendar);
  expect(calendar.size).toBe(0);
  expect(new Set(handles).size).toBe(handles.length);
  return log;
}

describe('calendar', () => {
  it('serves by time, priority, sequence like a sorted list, through cancels and nested plans', () => {
    const roots = fc.array(plan(2), { minLength: 1, maxLength: 40, size: 'max' });
    fc.assert(
      fc.property(roots, fc.integer({ min: 1, max: 9 }), (plans, strideMs) => {
        const expected = runModel(plans);
        const stepped = runCalendar(plans, (calendar) => {
          while (calendar.step());
        });
        expect(stepped).toEqual(expected);
        const strided = runCalendar(plans, (calendar) => {
          while (calendar.size > 0) calendar.runUntil(calendar.nowMs + strideMs);
        });
        expect(strided).toEqual(expected);
      }),
      { seed: 1, numRuns: 200 },
    );
  });

  it('runs what is due at the limit itself, and stops at the limit', () => {
    const calendar = createCalendar(1_000);
    const ran: number[] = [];
    for (const atMs of [1_000, 1_500, 1_501]) {
      calendar.schedule(atMs, 0, () => ran.push(calendar.nowMs));
    }
    expect(calendar.peekMs()).toBe(1_000);
    calendar.runUntil(1_500);
    expect(ran).toEqual([1_000, 1_500]);
    expect(calendar.nowMs).toBe(1_500);
    calendar.runUntil(1_200);
    expect(calendar.nowMs).toBe(1_500);
    calendar.runUntil(9_000);
    expect(calendar.nowMs).toBe(9_000);
    expect(calendar.peekMs()).toBe(Infinity);
    expect(calendar.step()).toBe(false);
  });

  it('runs an event planned for this instant before others of this instant with a later priority', () => {
    const calendar = createCalendar();
    const ran: string[] = [];
    calendar.schedule(5, 3, () => {
      ran.push('first');
      calendar.schedule(5, 0, () => ran.push('planned by first'));
    });
    calendar.schedule(5, 3, () => ran.push('second'));
    calendar.runUntil(5);
    expect(ran).toEqual(['first', 'planned by first', 'second']);
  });

  it('cancels once, and neither an event that has begun nor one that never was', () => {
    const calendar = createCalendar();
    const outcomes: boolean[] = [];
    const own: EventHandle = calendar.schedule(1, 0, () => outcomes.push(calendar.cancel(own)));
    const other = calendar.schedule(2, 0, () => outcomes.push(true));
    expect(calendar.cancel(other)).toBe(true);
    expect(calendar.cancel(other)).toBe(false);
    expect(calendar.size).toBe(1);
    calendar.runUntil(10);
    expect(outcomes).toEqual([false]);
    for (const never of [-1, 0.5, 2, 63, 64, 2 ** 24, NaN, Infinity]) {
      expect(calendar.cancel(never)).toBe(false);
    }
  });

  it('never takes an old handle for the next event in the same slot', () => {
    const calendar = createCalendar();
    const old: EventHandle[] = [];
    let ran = 0;
    for (let round = 0; round < 1_000; round++) {
      const handle = calendar.schedule(round, 0, () => (ran += 1));
      expect(old.filter((stale) => calendar.cancel(stale))).toEqual([]);
      if (round % 2 === 0) calendar.cancel(handle);
      else calendar.step();
      if (round % 50 < 2) old.push(handle);
    }
    expect(ran).toBe(500);
  });

  it('lets go of an action that has run or was cancelled', async () => {
    const { setFlagsFromString } = await import('node:v8');
    const { runInNewContext } = await import('node:vm');
    setFlagsFromString('--expose-gc');
    const collectGarbage = runInNewContext('gc') as () => void;
    const calendar = createCalendar();
    const schedule = (atMs: number): [WeakRef<() => void>, EventHandle] => {
      const payload = new Array<number>(1_000).fill(atMs);
      const action = () => void payload.length;
      return [new WeakRef(action), calendar.schedule(atMs, 0, action)];
    };
    const [ran] = schedule(1);
    const [cancelled, handle] = schedule(2);
    const [pending] = schedule(3);
    calendar.cancel(handle);
    calendar.runUntil(2);
    // A WeakRef holds its target until the current job ends.
    await new Promise((resolve) => setImmediate(resolve));
    collectGarbage();
    expect([ran.deref(), cancelled.deref()]).toEqual([undefined, undefined]);
    expect(pending.deref()).toBeDefined();
    calendar.step();
  });

  it('grows to many events and keeps their order', () => {
    const calendar = createCalendar();
    const ran: number[] = [];
    const count = 20_000;
    const handles: EventHandle[] = [];
    for (let index = 0; index < count; index++) {
      const atMs = (index * 7_919) % count;
      handles.push(calendar.schedule(atMs, 0, () => ran.push(atMs)));
    }
    for (let index = 0; index < count; index += 2) calendar.cancel(handles[index]!);
    expect(calendar.size).toBe(count / 2);
    calendar.runUntil(count);
    expect(ran).toHaveLength(count / 2);
    expect(ran).toEqual(ran.toSorted((a, b) => a - b));
  });

  it('refuses the past, what is no time and what is no priority', () => {
    const calendar = createCalendar(100);
    const nothing = () => {};
    expect(() => calendar.schedule(99, 0, nothing)).toThrow(
      new RangeError('An event at 99 ms lies in the past: it is 100 ms now.'),
    );
    for (const atMs of [NaN, Infinity, -Infinity]) {
      expect(() => calendar.schedule(atMs, 0, nothing)).toThrow(/atMs is .*; a finite number/);
      expect(() => calendar.runUntil(atMs)).toThrow(/untilMs is .*; a finite number/);
      expect(() => createCalendar(atMs)).toThrow(/startMs is .*; a finite number/);
    }
    for (const priority of [-1, 0.5, 32, NaN]) {
      expect(() => calendar.schedule(100, priority, nothing)).toThrow(
        `A priority is an integer 0 … 31, not ${priority}.`,
      );
    }
    expect(calendar.size).toBe(0);
  });

  it('lets an action ask for the present, but not move time', () => {
    const calendar = createCalendar();
    const ran: string[] = [];
    calendar.schedule(5, 0, () => {
      calendar.runUntil(4);
      calendar.runUntil(5);
      expect(() => calendar.runUntil(6)).toThrow('an action cannot move time');
      expect(() => calendar.step()).toThrow('from inside an action');
      ran.push('asked');
    });
    calendar.schedule(5, 0, () => ran.push('next'));
    calendar.runUntil(5);
    expect(ran).toEqual(['asked', 'next']);
  });

  it('goes on after an action that throws', () => {
    const calendar = createCalendar();
    const ran: number[] = [];
    calendar.schedule(1, 0, () => {
      throw new Error('broken');
    });
    calendar.schedule(2, 0, () => ran.push(calendar.nowMs));
    expect(() => calendar.runUntil(10)).toThrow('broken');
    expect(calendar.nowMs).toBe(1);
    calendar.runUntil(10);
    expect(ran).toEqual([2]);
  });
});
