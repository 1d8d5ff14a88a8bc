import type { Command, CommandType } from '../../machines/command.ts';
import type { Answered } from '../../machines/protocol/outcome.ts';
import { createCalendar } from '../../sim/calendar.ts';
import { PRIORITY, type Priority } from '../../sim/priorities.ts';
import { createStream } from '../../sim/random/stream.ts';
import type { ArrivalSource, Scenario } from '../../sim/scenario/scenario.ts';
import { DAY_MS } from '../../sim/traffic/civil-time.ts';
import { createDemand } from '../../sim/traffic/demand.ts';
import { createPickupHours } from '../../sim/traffic/pickup-hours.ts';
import { createPoissonArrivals } from '../../sim/traffic/poisson-arrivals.ts';
import { createStories } from '../../sim/traffic/story.ts';
import { createVisits } from '../../sim/traffic/visits.ts';
import { createWeeklySchedule } from '../../sim/traffic/weekly-schedule.ts';

/** Something that somebody in front of the locker does. */
export interface Deed {
  /** When, in the scenario's own time; no deed is earlier than the one before. */
  readonly atMs: number;
  readonly command: Command;
  /** To be told of the reply, at any later time; whoever is never answered goes away. */
  heard(reply: Answered['reply']): void;
}

/** The people of a scenario, for a locker that answers when it likes. */
export interface Crowd {
  /** Undefined if nobody comes any more. */
  next(): Deed | undefined;
}

interface Story {
  readonly size: string;
  readonly walksAway: boolean;
  /** NaN where reserve and confirm are one step. */
  readonly handlingMs: number;
  readonly pickupDelayMs: number;
  readonly wrongCodes: number;
  readonly hourUniform: number;
}

const REPLICATION = 0;
/** Nobody looks further ahead for the next parcel of a source. */
const YEARS_MS = 100 * 365 * DAY_MS;
const WRONG_CODE = 'WRNGC0DE';

/**
 * Drivers, customers and staff with the stories that the simulation gives them. What follows from a reply (confirm,
 * pickup, removal) is planned when it is heard, and done at its time, or at once if that has passed. Faults, and parcels
 * that come back after a rejection, are left out.
 * @param can the commands that the locker executes; a deposit is made in the steps that it knows
 */
export function createCrowd(scenario: Scenario, can: readonly CommandType[]): Crowd {
  const { startMs } = scenario;
  const calendar = createCalendar(startMs);
  const demand = createDemand(scenario, REPLICATION);
  const movePickup = scenario.pickupHours && createPickupHours(scenario.pickupHours);
  const inTwoPhases = can.includes('reserve');
  /** What somebody has just done. */
  const doing: { deed?: Deed | undefined } = {};

  function plan(atMs: number, priority: Priority, act: () => void): void {
    if (atMs < Infinity) calendar.schedule(Math.max(atMs, calendar.nowMs), priority, act);
  }

  function say(command: Command, heard: Deed['heard'] = () => {}): void {
    doing.deed = { atMs: calendar.nowMs, command, heard };
  }

  function present(story: Story): void {
    const { size, handlingMs, walksAway } = story;
    const isOneStep = Number.isNaN(handlingMs) && !walksAway;
    if (!inTwoPhases || (isOneStep && can.includes('deposit'))) {
      say({ type: 'deposit', size }, (reply) => deposited(story, reply));
      return;
    }
    const atMs = calendar.nowMs;
    say({ type: 'reserve', size }, (reply) => {
      if (!reply.ok || walksAway) return;
      const { reservation } = reply as { readonly reservation: string };
      plan(atMs + (Number.isNaN(handlingMs) ? 0 : handlingMs), PRIORITY.confirm, () =>
        say({ type: 'confirm', reservation }, (confirmed) => deposited(story, confirmed)),
      );
    });
  }

  function deposited(
    { pickupDelayMs, wrongCodes, hourUniform }: Story,
    reply: Answered['reply'],
  ): void {
    if (!reply.ok || pickupDelayMs === Infinity || !can.includes('pickup')) return;
    const { code } = reply as { readonly code: string };
    const meantMs = calendar.nowMs + pickupDelayMs;
    const atMs = movePickup === undefined ? meantMs : movePickup(meantMs, hourUniform);
    for (let wrong = 0; wrong < wrongCodes; wrong++) {
      plan(atMs, PRIORITY.pickup, () => say({ type: 'pickup', code: WRONG_CODE }));
    }
    plan(atMs, PRIORITY.pickup, () => say({ type: 'pickup', code }));
  }

  function openSource(source: ArrivalSource): void {
    const { seed } = scenario;
    const key = { seed, replication: REPLICATION, source: source.name };
    const stories = createStories(scenario, REPLICATION, source.name);
    const nextStory = (): Story => {
      const row = stories.rows.next();
      return {
        size: scenario.sizes[stories.size[row]!]!.name,
        walksAway: stories.walkAway[row] === 1,
        handlingMs: stories.handlingMs[row]!,
        pickupDelayMs: stories.pickupDelayMs[row]!,
        wrongCodes: stories.wrongCodes[row]!,
        hourUniform: stories.hourUniform[row]!,
      };
    };

    if (source.kind === 'poisson') {
      const stream = createStream({ ...key, purpose: 'arrival' });
      const untilMs = startMs + YEARS_MS;
      const arrivals = createPoissonArrivals(source, demand, stream, startMs, untilMs);
      const planNext = () =>
        plan(arrivals.next(), PRIORITY.arrival, () => {
          present(nextStory());
          planNext();
        });
      planNext();
      return;
    }
    const visits = createVisits(source, demand, createStream({ ...key, purpose: 'batch' }));
    const planVisit = (afterMs: number) => {
      const atMs = visits.nextAfter(afterMs);
      plan(atMs, PRIORITY.arrival, () => {
        for (let left = visits.parcels(atMs); left > 0; left--) {
          const story = nextStory();
          plan(atMs, PRIORITY.arrival, () => present(story));
        }
        planVisit(atMs);
      });
    };
    planVisit(startMs);
  }

  function openRounds(): void {
    const rounds = createWeeklySchedule(scenario.staff.rounds);
    const remove = (compartment: string) =>
      plan(calendar.nowMs, PRIORITY.staffRound, () => say({ type: 'confirmRemoval', compartment }));
    const planRound = (afterMs: number) => {
      const atMs = rounds.nextAfter(afterMs);
      plan(atMs, PRIORITY.staffRound, () => {
        say({ type: 'openExpired' }, (reply) => {
          if (!reply.ok || !('opened' in reply) || !can.includes('confirmRemoval')) return;
          for (const compartment of reply.opened) remove(compartment);
        });
        planRound(atMs);
      });
    };
    planRound(startMs);
  }

  for (const source of scenario.arrivals) openSource(source);
  if (can.includes('openExpired')) openRounds();

  return {
    next() {
      doing.deed = undefined;
      let isOver = false;
      while (!isOver && doing.deed === undefined) isOver = !calendar.step();
      return doing.deed;
    },
  };
}
