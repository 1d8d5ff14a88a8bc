import { createCalendar } from '../sim/calendar.ts';
import { createStream } from '../sim/random/stream.ts';
import type { Suite, Task } from './suite.ts';

const noAction = () => {};

/** Pending events stay as many as they are: each cycle serves one and plans one. */
function hold(pending: number): Task {
  const stream = createStream({ seed: 1, replication: 1, source: 'bench', purpose: 'hold' });
  const calendar = createCalendar();
  const plan = () => calendar.schedule(calendar.nowMs + stream.uniformInt(1_000_000), 5, noAction);
  for (let n = 0; n < pending; n++) plan();
  return {
    name: `hold, ${pending} pending`,
    cycle() {
      calendar.step();
      plan();
      return calendar.nowMs;
    },
  };
}

/** A timer that is armed and nearly always disarmed, as a reservation's is. */
function race(pending: number): Task {
  const { cycle } = hold(pending);
  const calendar = createCalendar();
  for (let n = 0; n < pending; n++) calendar.schedule(1e9 + n, 5, noAction);
  return {
    name: `arm and disarm, ${pending} pending`,
    cycle() {
      calendar.cancel(calendar.schedule(180_000, 0, noAction));
      return cycle();
    },
  };
}

export const calendarOperations: Suite = {
  name: 'calendar',
  summary: 'serve the earliest event and plan another; with a race, also arm and disarm a timer',
  tasks: (largest) =>
    [60, 600, 6_000]
      .filter((pending) => pending <= largest)
      .flatMap((pending) => [hold(pending), race(pending)]),
};
