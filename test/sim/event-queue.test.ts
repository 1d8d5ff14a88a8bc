import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createEventQueue, type EventQueue } from '../../sim/event-queue/event-queue.ts';

const DAY_MS = 86_400_000;
const NODES = 200;

type Step =
  | { readonly kind: 'add'; node: number; delayMs: number; priority: number }
  | { readonly kind: 'remove'; node: number }
  | { readonly kind: 'until'; delayMs: number }
  | { readonly kind: 'first' };

/** Delays that collide, cluster and jump. */
const delayMs = fc
  .tuple(fc.nat(4), fc.constantFrom(0, 1, 10, 1_000, DAY_MS, 1e12))
  .map(([times, magnitude]) => times * magnitude);

const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      kind: fc.constant('add' as const),
      node: fc.nat(NODES - 1),
      delayMs,
      priority: fc.oneof(fc.nat(2), fc.nat(31)),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ kind: fc.constant('remove' as const), node: fc.nat(NODES - 1) }),
  },
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('until' as const), delayMs }) },
  { weight: 2, arbitrary: fc.constant({ kind: 'first' as const }) },
);

function add(queue: EventQueue, node: number, atMs: number, priority: number): void {
  queue.dueMs[0] = atMs;
  queue.add(node, priority);
}

interface Pending {
  readonly node: number;
  readonly atMs: number;
  readonly priority: number;
}

/** The queue as simply as it can be said: a list in order. */
function createModel() {
  const pending: Pending[] = [];
  return {
    pending,
    has: (node: number) => pending.some((event) => event.node === node),
    add(event: Pending) {
      const isLater = ({ atMs, priority }: Pending) =>
        atMs > event.atMs || (atMs === event.atMs && priority > event.priority);
      const place = pending.findIndex(isLater);
      pending.splice(place < 0 ? pending.length : place, 0, event);
    },
    remove(node: number) {
      const place = pending.findIndex((event) => event.node === node);
      if (place >= 0) pending.splice(place, 1);
    },
  };
}

/** What the queue and the model answer to each step. */
function answers(
  startMs: number,
  steps: readonly Step[],
): [actual: unknown[], expected: unknown[]] {
  const queue = createEventQueue({ startMs, nodes: 1 });
  const model = createModel();
  const actual: unknown[] = [];
  const expected: unknown[] = [];
  let nowMs = startMs;
  for (const one of steps) {
    if (one.kind === 'add') {
      if (model.has(one.node)) continue;
      const atMs = nowMs + one.delayMs;
      add(queue, one.node, atMs, one.priority);
      model.add({ node: one.node, atMs, priority: one.priority });
    } else if (one.kind === 'remove') {
      actual.push(queue.isPending(one.node));
      expected.push(model.has(one.node));
      if (model.has(one.node)) queue.remove(one.node);
      model.remove(one.node);
    } else if (one.kind === 'until') {
      const untilMs = nowMs + one.delayMs;
      const [head] = model.pending;
      const isDue = head !== undefined && head.atMs <= untilMs;
      actual.push(queue.removeFirstUntil(untilMs));
      expected.push(isDue ? head.node : -1);
      if (isDue) {
        model.pending.shift();
        nowMs = head.atMs;
        actual.push(queue.atMsOf(head.node), queue.priorityOf(head.node));
        expected.push(head.atMs, head.priority);
      }
    } else {
      actual.push(queue.first());
      expected.push(model.pending[0]?.node ?? -1);
    }
    actual.push(queue.size);
    expected.push(model.pending.length);
  }
  actual.push(...drain(queue));
  expected.push(...model.pending.map(({ node }) => node));
  return [actual, expected];
}

function drain(queue: EventQueue): number[] {
  const nodes: number[] = [];
  for (let node = queue.removeFirst(); node >= 0; node = queue.removeFirst()) nodes.push(node);
  return nodes;
}

/** Adds events of all these times, and says in which order the times come out. */
function sortedByQueue(times: readonly number[], startMs = 0): number[] {
  const queue = createEventQueue({ startMs });
  times.forEach((atMs, node) => add(queue, node, atMs, node % 32));
  return drain(queue).map((node) => queue.atMsOf(node));
}

const ascending = (numbers: readonly number[]) => numbers.toSorted((a, b) => a - b);

/** The multiples of a step modulo a number that has no divisor in common with it: each once, mixed. */
const mixed = (count: number) => Array.from({ length: count }, (_, n) => (n * 7_919) % count);

describe('event queue', () => {
  it('keeps the order of a sorted list, whatever is added and taken out', () => {
    fc.assert(
      fc.property(
        fc.array(step, { maxLength: 500, size: 'max' }),
        fc.constantFrom<number>(0, 1.8e12, -5),
        (steps, startMs) => {
          const [actual, expected] = answers(startMs, steps);
          expect(actual).toEqual(expected);
        },
      ),
      { seed: 1, numRuns: 200 },
    );
  });

  it('is first in, first out among events of one time and priority, whoever of them leaves', () => {
    const queue = createEventQueue({ startMs: 0 });
    const nodes = mixed(300);
    for (const node of nodes) add(queue, node, 7, node % 2);
    for (const node of nodes.filter((_, n) => n % 3 === 0)) queue.remove(node);
    const left = nodes.filter((_, n) => n % 3 !== 0);
    expect(drain(queue)).toEqual([
      ...left.filter((node) => node % 2 === 0),
      ...left.filter((node) => node % 2 === 1),
    ]);
  });

  it('takes an event that is earlier than the earliest it has been asked for', () => {
    const queue = createEventQueue({ startMs: 0 });
    add(queue, 0, 400 * DAY_MS, 0);
    expect(queue.removeFirstUntil(DAY_MS)).toBe(-1);
    for (let node = 1; node < 500; node++) {
      add(queue, node, 400 * DAY_MS - node * 1_000, 0);
      expect(queue.first()).toBe(node);
    }
    expect(drain(queue)).toEqual(Array.from({ length: 500 }, (_, n) => 499 - n));
  });

  it('keeps the order at every density, and where it changes', () => {
    const shapes = {
      even: mixed(20_000),
      'a crowd far away': mixed(20_000).map((n) => 400 * DAY_MS + n / 10),
      'a crowd behind a desert': mixed(20_000).map((n) =>
        n % 2 === 0 ? n * DAY_MS : 19_000 * DAY_MS + n,
      ),
      'every magnitude': mixed(20_000).map((n) => Math.floor(2 ** (n / 400))),
      'a few instants': mixed(20_000).map((n) => (n % 7) * DAY_MS),
      'days with an hour of work': mixed(20_000).map(
        (n) => Math.floor(n / 1_000) * DAY_MS + (n % 1_000) * 3_600,
      ),
      'latest first': Array.from({ length: 20_000 }, (_, n) => 1e9 - n * 3),
    };
    for (const [shape, times] of Object.entries(shapes)) {
      expect(sortedByQueue(times), shape).toEqual(ascending(times));
    }
  });

  it('takes any finite time', () => {
    const times = [-1e308, -3, -0.5, 0, 0.25, 0.5, 2 ** 53, 1e300, 1e308];
    expect(sortedByQueue(times.toReversed(), -1e308)).toEqual(times);
    expect(sortedByQueue(times.toReversed(), 1.8e12)).toEqual(times);
  });

  it('remembers what a node was added for until it is added again, and grows with the nodes', () => {
    const queue = createEventQueue({ startMs: 0, nodes: 1 });
    add(queue, 3, 5, 31);
    add(queue, 5_000, 6, 2);
    expect([queue.size, queue.isPending(3), queue.isPending(5_000)]).toEqual([2, true, true]);
    expect([queue.isPending(4), queue.isPending(1e9)]).toEqual([false, false]);
    expect(queue.removeFirst()).toBe(3);
    add(queue, 100_000, 7, 0);
    expect([queue.isPending(3), queue.atMsOf(3), queue.priorityOf(3)]).toEqual([false, 5, 31]);
    add(queue, 3, 8, 1);
    expect([queue.atMsOf(3), queue.priorityOf(3)]).toEqual([8, 1]);
    expect(drain(queue)).toEqual([5_000, 100_000, 3]);
    expect([queue.first(), queue.removeFirst(), queue.size]).toEqual([-1, -1, 0]);
  });
});
