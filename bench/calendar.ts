import { createCalendar } from '../sim/calendar.ts';
import { createEventQueue } from '../sim/event-queue/event-queue.ts';
import { createStream, type RandomStream } from '../sim/random/stream.ts';
import type { Suite, Task } from './suite.ts';

const DAY_MS = 86_400_000;
const CONFIRM_MS = 45_000;
const TIMEOUT_MS = 180_000;
const PRIORITY = 5;
/** Events served in a cycle, so that the call of the cycle costs next to nothing. */
const EVENTS = 64;
/** Delays drawn beforehand, used over and over. */
const DELAYS = 65_536;

const noAction = () => {};

const exponentialMs = (stream: RandomStream, meanMs: number) =>
  Math.ceil(-Math.log(1 - stream.uniform()) * meanMs);

/** How long after it is planned an event is due. */
const SHAPES: Readonly<Record<string, (stream: RandomStream) => number>> = {
  exponential: (stream) => exponentialMs(stream, DAY_MS),
  bimodal: (stream) => exponentialMs(stream, stream.uniform() < 0.5 ? CONFIRM_MS : DAY_MS),
};

/** What there is to be measured, in the words that both have in common. */
interface Holder {
  plan(delayMs: number): void;
  /** Serves the earliest event; the time of it. */
  serve(): number;
  /** Plans one more event, and takes it out again. */
  armAndDisarm(delayMs: number): void;
}

function queueHolder(pending: number): Holder {
  const queue = createEventQueue({ startMs: 0, nodes: pending + 1 });
  const timer = pending;
  let vacant = 0;
  let nowMs = 0;
  return {
    plan(delayMs) {
      queue.dueMs[0] = nowMs + delayMs;
      queue.add(vacant, PRIORITY);
      vacant++;
    },
    serve() {
      vacant = queue.removeFirst();
      nowMs = queue.atMsOf(vacant);
      return nowMs;
    },
    armAndDisarm(delayMs) {
      queue.dueMs[0] = nowMs + delayMs;
      queue.add(timer, 0);
      queue.remove(timer);
    },
  };
}

function calendarHolder(): Holder {
  const calendar = createCalendar();
  return {
    plan: (delayMs) => void calendar.schedule(calendar.nowMs + delayMs, PRIORITY, noAction),
    serve() {
      calendar.step();
      return calendar.nowMs;
    },
    armAndDisarm(delayMs) {
      calendar.cancel(calendar.schedule(calendar.nowMs + delayMs, 0, noAction));
    },
  };
}

const HOLDERS: Readonly<Record<string, (pending: number) => Holder>> = {
  'event queue': queueHolder,
  calendar: calendarHolder,
};

interface Hold {
  readonly holder: string;
  readonly shape: string;
  readonly pending: number;
  /** With a timer for every event that is armed and always disarmed. */
  readonly race: boolean;
}

/** Pending events stay as many as they are: one is served, one is planned. */
function hold({ holder: name, shape, pending, race }: Hold): Task {
  return {
    name: `${name}, ${shape}${race ? ', with a race' : ''}, ${pending} pending`,
    unitsPerCycle: EVENTS,
    get cycle() {
      const stream = createStream({ seed: 1, replication: 1, source: 'bench', purpose: 'hold' });
      const delaysMs = Float64Array.from({ length: DELAYS }, () => SHAPES[shape]!(stream));
      const holder = HOLDERS[name]!(pending);
      let next = 0;
      const plan = () => holder.plan(delaysMs[next++ % DELAYS]!);
      for (let n = 0; n < pending; n++) plan();
      return () => {
        let atMs = 0;
        for (let n = 0; n < EVENTS; n++) {
          atMs = holder.serve();
          plan();
          if (race) holder.armAndDisarm(TIMEOUT_MS);
        }
        return atMs;
      };
    },
  };
}

/** The hold model (Vaucher & Duval, 1975), as event queues are usually compared. */
export const calendarOperations: Suite = {
  name: 'calendar',
  summary: 'serve the earliest event and plan another; with a race, also arm and disarm a timer',
  tasks: (largest) =>
    Object.keys(HOLDERS).flatMap((holder) =>
      [60, 600, 6_000, 100_000, 1_000_000]
        .filter((pending) => pending <= largest)
        .flatMap((pending) => [
          hold({ holder, shape: 'exponential', pending, race: false }),
          hold({ holder, shape: 'bimodal', pending, race: false }),
          hold({ holder, shape: 'bimodal', pending, race: true }),
        ]),
    ),
};
