import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createTimerLists } from '../../../machines/compile/timer-lists.ts';
import { createNow } from '../../../machines/now.ts';

type Step =
  | { readonly type: 'arm' | 'disarm'; readonly instance: number; readonly timer: number }
  | { readonly type: 'wait'; readonly byMs: number }
  | { readonly type: 'take' };

const INSTANCES = 4;

/** Delays so small, and so alike, that timers often fall due together. */
const delays = fc.array(fc.constantFrom(1, 2, 3, 5, 5, 1_000), { minLength: 1, maxLength: 4 });

const steps: fc.Arbitrary<Step[]> = fc.array(
  fc.oneof(
    {
      weight: 4,
      arbitrary: fc.record({
        type: fc.constantFrom('arm', 'arm', 'disarm'),
        instance: fc.nat(INSTANCES - 1),
        timer: fc.nat(3),
      }),
    },
    {
      weight: 2,
      arbitrary: fc.record({
        type: fc.constant('wait'),
        byMs: fc.constantFrom(0, 1, 2, 3, 997),
      }),
    },
    { weight: 1, arbitrary: fc.constant<Step>({ type: 'take' }) },
  ),
  { maxLength: 100, size: 'max' },
);

/** The plain way: all that is armed, in the order of arming. */
function createPlainList() {
  const armed: { readonly node: number; readonly dueMs: number }[] = [];
  const earliest = () => armed.toSorted((a, b) => a.dueMs - b.dueMs)[0];
  function disarm(node: number): void {
    const index = armed.findIndex((one) => one.node === node);
    if (index >= 0) armed.splice(index, 1);
  }
  return {
    arm(node: number, dueMs: number): void {
      disarm(node);
      armed.push({ node, dueMs });
    },
    disarm,
    earliestMs: () => earliest()?.dueMs ?? Infinity,
    takeEarliest(): number {
      const { node } = earliest()!;
      disarm(node);
      return node;
    },
  };
}

/** Goes through the steps with the lists and with a plain one, and compares the two after each. */
function goThrough(delaysMs: readonly number[], steps: readonly Step[]): void {
  const now = createNow(1_000_000);
  const lists = createTimerLists(now, INSTANCES, delaysMs);
  const plain = createPlainList();
  const agree = () => expect(lists.earliestMs()).toBe(plain.earliestMs());
  const take = () => expect(lists.takeEarliest()).toBe(plain.takeEarliest());

  for (const step of steps) {
    switch (step.type) {
      case 'arm':
      case 'disarm': {
        const timer = step.timer % delaysMs.length;
        const node = timer * INSTANCES + step.instance;
        lists[step.type](step.instance, timer);
        if (step.type === 'arm') plain.arm(node, now[0]! + delaysMs[timer]!);
        else plain.disarm(node);
        break;
      }
      case 'wait':
        now[0]! += step.byMs;
        break;
      case 'take':
        if (plain.earliestMs() < Infinity) take();
    }
    agree();
  }
  while (plain.earliestMs() < Infinity) take();
  agree();
}

describe('timer lists', () => {
  it('give out the earliest, and of those that are due together the one armed first', () => {
    fc.assert(fc.property(delays, steps, goThrough), { seed: 1, numRuns: 1_000 });
  });

  it('have nothing due while nothing is armed', () => {
    for (const delaysMs of [[], [5], [5, 7]]) {
      const lists = createTimerLists(createNow(0), 3, delaysMs);
      expect(lists.earliestMs()).toBe(Infinity);
    }
  });

  it('start a timer anew that is armed again, behind those that were armed before it', () => {
    const now = createNow(0);
    const lists = createTimerLists(now, 3, [10]);
    for (const instance of [2, 0, 1]) lists.arm(instance, 0);
    now[0] = 4;
    lists.arm(2, 0);
    lists.arm(0, 0);
    expect([lists.earliestMs(), lists.takeEarliest()]).toEqual([10, 1]);
    expect([lists.earliestMs(), lists.takeEarliest()]).toEqual([14, 2]);
    expect([lists.earliestMs(), lists.takeEarliest()]).toEqual([14, 0]);
    expect(lists.earliestMs()).toBe(Infinity);
  });

  it('do nothing when what is not armed is disarmed, or disarmed twice, or was taken', () => {
    const now = createNow(0);
    const lists = createTimerLists(now, 3, [10, 20]);
    lists.disarm(0, 0);
    lists.arm(1, 1);
    lists.arm(2, 0);
    lists.disarm(1, 0);
    expect(lists.takeEarliest()).toBe(2);
    lists.disarm(2, 0);
    expect(lists.earliestMs()).toBe(20);
    lists.disarm(1, 1);
    lists.disarm(1, 1);
    expect(lists.earliestMs()).toBe(Infinity);
    lists.arm(2, 0);
    expect([lists.earliestMs(), lists.takeEarliest()]).toEqual([10, 2]);
  });
});
