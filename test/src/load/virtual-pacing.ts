import { setImmediate as turn } from 'node:timers/promises';
import type { LockerUnderTest } from '../../../machines/protocol/locker-under-test.ts';
import { createCalendar, type Calendar } from '../../../sim/calendar.ts';
import { lockerSource } from '../../../src/lockers/locker-source.ts';
import type { Pacing } from '../../../src/load/pacing.ts';
import type { Scenario } from '../../../sim/scenario/scenario.ts';

/** A clock on which a load test of minutes takes no time, and the same test is the same to the last digit. */
export interface VirtualTime {
  readonly pacing: Pacing;
  readonly calendar: Calendar;
  /** Ends a test whose starts are over: what is under way comes to its end. */
  finish<T>(running: Promise<T>): Promise<T>;
}

export function createVirtualTime(): VirtualTime {
  const calendar = createCalendar(0);
  let isSleeping = false;
  return {
    calendar,
    async finish(running) {
      const state = { isOver: false };
      void running.finally(() => (state.isOver = true));
      while (!state.isOver) {
        await turn();
        if (!isSleeping) calendar.step();
      }
      return running;
    },
    pacing: {
      nowMs: () => calendar.nowMs,
      async sleepUntil(atMs) {
        isSleeping = true;
        while (calendar.peekMs() <= atMs) {
          calendar.step();
          await turn();
        }
        calendar.runUntil(atMs);
        isSleeping = false;
      },
      async breathe() {},
    },
  };
}

/** The compiled locker, but each command is served for so long, one after another: a queue with one server. */
export async function createQueue(
  { calendar }: VirtualTime,
  scenario: Scenario,
  serviceMs: (nowMs: number) => number,
): Promise<LockerUnderTest> {
  const source = lockerSource('compiled');
  const locker = await source.open({ sizes: scenario.sizes, startMs: scenario.startMs });
  let freeAtMs = 0;
  return {
    ...locker,
    execute(request) {
      const startMs = Math.max(freeAtMs, calendar.nowMs);
      freeAtMs = startMs + serviceMs(startMs);
      return new Promise((resolve) => {
        calendar.schedule(freeAtMs, 0, () => resolve(locker.execute(request)));
      });
    },
  };
}
