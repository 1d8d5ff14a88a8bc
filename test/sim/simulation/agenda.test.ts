import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PRIORITY, type Priority } from '../../../sim/priorities.ts';
import { createAgenda, type Agenda } from '../../../sim/simulation/agenda.ts';

const START_MS = 1_000_000;
const END_MS = START_MS + 10_000;
const SOURCES = 3;
const COMPARTMENTS = 4;
const PARCELS = 5;

const create = () =>
  createAgenda({
    startMs: START_MS,
    endMs: END_MS,
    sources: SOURCES,
    compartments: COMPARTMENTS,
    parcels: PARCELS,
  });

/** Whoever may have one thing before them, with all that it may be. */
const ACTORS = [
  { count: 1, things: [PRIORITY.staffRound] },
  { count: SOURCES, things: [PRIORITY.arrival] },
  { count: COMPARTMENTS, things: [PRIORITY.fault, PRIORITY.repair] },
  { count: PARCELS, things: [PRIORITY.confirm, PRIORITY.pickup] },
];

type Event = readonly [what: Priority, whom: number, atMs: number];

function plan(agenda: Agenda, ...[what, whom, atMs]: Event): boolean {
  agenda.dueMs[0] = atMs;
  return agenda.plan(what, whom);
}

/** Takes out everything up to an instant. */
function taken(agenda: Agenda, untilMs: number): Event[] {
  const events: Event[] = [];
  while (agenda.next(untilMs)) events.push([agenda.what(), agenda.whom(), agenda.atMs()]);
  return events;
}

describe('an agenda', () => {
  it('has room for one thing of everybody, all at the same instant, and serves them by priority', () => {
    const agenda = create();
    const planned: Event[] = [];
    // The last of each kind first, so that numbers do not happen to be in order.
    for (const { count, things } of ACTORS) {
      for (let whom = count - 1; whom >= 0; whom--) {
        const event: Event = [things[whom % things.length]!, whom, START_MS + 5];
        expect(plan(agenda, ...event)).toBe(true);
        planned.push(event);
      }
    }
    // Of the same priority, in the order of planning.
    expect(taken(agenda, END_MS)).toEqual(planned.toSorted(([one], [other]) => one - other));
  });

  it('serves up to and including an instant', () => {
    const agenda = create();
    plan(agenda, PRIORITY.arrival, 0, START_MS + 10);
    plan(agenda, PRIORITY.pickup, 2, START_MS + 11);
    expect(taken(agenda, START_MS + 9)).toEqual([]);
    expect(taken(agenda, START_MS + 10)).toEqual([[PRIORITY.arrival, 0, START_MS + 10]]);
    expect(taken(agenda, START_MS + 11)).toEqual([[PRIORITY.pickup, 2, START_MS + 11]]);
    expect(taken(agenda, END_MS)).toEqual([]);
  });

  it('keeps nothing that would happen at the end or later, or never', () => {
    const agenda = create();
    for (const atMs of [END_MS, END_MS + 1, 1e300, Infinity, NaN]) {
      expect(plan(agenda, PRIORITY.pickup, 0, atMs)).toBe(false);
    }
    expect(plan(agenda, PRIORITY.pickup, 0, END_MS - 1)).toBe(true);
    expect(taken(agenda, Infinity)).toEqual([[PRIORITY.pickup, 0, END_MS - 1]]);
  });

  it('keeps the order of a list that is sorted each time', () => {
    const step = fc.record({
      kind: fc.nat(ACTORS.length - 1),
      whom: fc.nat(9),
      what: fc.nat(1),
      delayMs: fc.constantFrom(0, 0, 1, 7, 500),
      serve: fc.nat(2),
    });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 150, size: 'max' }), (steps) => {
        const agenda = create();
        let nowMs = START_MS;
        let planned: { readonly event: Event; readonly kind: number }[] = [];
        for (const { kind, whom, what, delayMs, serve } of steps) {
          const { count, things } = ACTORS[kind]!;
          const event: Event = [things[what % things.length]!, whom % count, nowMs + delayMs];
          const isBusy = planned.some((one) => one.kind === kind && one.event[1] === whom % count);
          if (!isBusy && plan(agenda, ...event)) planned.push({ event, kind });
          if (serve > 0) continue;
          planned = planned.toSorted(
            ({ event: one }, { event: other }) => one[2] - other[2] || one[0] - other[0],
          );
          const next = planned.shift();
          expect(agenda.next(Infinity)).toBe(next !== undefined);
          if (!next) continue;
          expect([agenda.what(), agenda.whom(), agenda.atMs()]).toEqual(next.event);
          nowMs = next.event[2];
        }
      }),
      { seed: 1, numRuns: 200 },
    );
  });
});
