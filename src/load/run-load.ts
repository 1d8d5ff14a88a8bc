import type { LockerRequest } from '../../machines/protocol/locker-request.ts';
import type { LockerUnderTest } from '../../machines/protocol/locker-under-test.ts';
import type { Crowd, Deed } from './crowd.ts';
import { createJudging, type Judged } from '../verify/judging.ts';
import type { Pacing } from './pacing.ts';
import { createSchedule, type Spacing, type Step } from './shape.ts';
import { Tally } from './tally.ts';

export interface LoadOptions {
  readonly locker: LockerUnderTest;
  readonly crowd: Crowd;
  readonly steps: readonly Step[];
  readonly spacing: Spacing;
  /** Of the starts. */
  readonly seed: number;
  readonly pacing: Pacing;
  /** The instant of the beginning on the wall, for lockers that go by their own clock; ms since 1970. */
  readonly wallMs: number;
  /** Asked now and then; true ends the test early. */
  readonly isInterrupted?: () => boolean;
}

export interface LoadResult {
  readonly tally: Tally;
  readonly steps: readonly Step[];
  /** How long starts were made, in ms; shorter than asked for if it was interrupted. */
  readonly lastedMs: number;
  readonly loaded: Judged;
  readonly wasInterrupted: boolean;
}

/** No more requests are under way at once; what is due then is dropped, and counted. */
const MOST_UNDER_WAY = 10_000;

/**
 * Puts a locker under load, as an open system: starts come at their times whether or not the locker keeps up, and a
 * latency counts from the instant at which the start was meant to be. A locker that stands still for a second is seen to
 * do so by everybody who would have come meanwhile ("coordinated omission", Tene 2013, is what hides it).
 */
export async function runLoad(options: LoadOptions): Promise<LoadResult> {
  const { locker, crowd, steps, pacing, wallMs } = options;
  const schedule = createSchedule(steps, options.spacing, options.seed);
  const judging = createJudging(locker);
  const tally = new Tally(steps.length);
  const endMs = steps.at(-1)!.untilMs;
  const hasOwnClock = locker.hello.capabilities.clock === 'own';
  const underWay = new Set<Promise<void>>();
  let requests = 0;

  async function settle(request: LockerRequest, deed: Deed, start: Start): Promise<void> {
    const outcome = await locker.execute(request);
    const nowMs = pacing.nowMs();
    const { type } = deed.command;
    judging.take(request, outcome);
    tally.settled(type, start.step, outcome, nowMs - start.dueMs);
    if (nowMs <= steps[start.step]!.untilMs) tally.steps[start.step]!.settled++;
    if (outcome.kind === 'reply') deed.heard(outcome.reply);
  }

  function begin(deed: Deed, start: Start): void {
    const { command } = deed;
    const atMs = hasOwnClock ? Math.round(wallMs + start.dueMs) : deed.atMs;
    const request = { id: `${++requests}`, atMs, command };
    tally.started(command.type);
    judging.asked();
    const answered = settle(request, deed, start);
    underWay.add(answered);
    void answered.finally(() => underWay.delete(answered));
  }

  /** What we ourselves came too late for was due all the same. */
  function dropFrom(firstMs: number): void {
    for (let dueMs = firstMs; dueMs < Infinity; dueMs = schedule.next()) {
      const late = tally.steps[schedule.step]!;
      late.due++;
      late.dropped++;
    }
  }

  let dueMs = schedule.next();
  let wasInterrupted = false;
  for (; dueMs < Infinity; dueMs = schedule.next()) {
    if (dueMs > pacing.nowMs()) await pacing.sleepUntil(dueMs);
    else await pacing.breathe();
    wasInterrupted = options.isInterrupted?.() ?? false;
    if (wasInterrupted || pacing.nowMs() >= endMs) break;
    const { step } = schedule;
    tally.steps[step]!.due++;
    const deed = underWay.size < MOST_UNDER_WAY ? crowd.next() : undefined;
    if (deed === undefined) tally.steps[step]!.dropped++;
    else begin(deed, { dueMs, step });
  }
  const lastedMs = Math.min(endMs, pacing.nowMs());
  if (!wasInterrupted) dropFrom(dueMs);
  while (underWay.size > 0) await Promise.all(underWay);
  return { tally, steps, lastedMs, loaded: judging.result(), wasInterrupted };
}

interface Start {
  /** When it was meant to be, in ms since the beginning. */
  readonly dueMs: number;
  readonly step: number;
}
