import type { Now } from '../../machines/now.ts';
import { createStories, type Stories } from '../traffic/story.ts';
import type { Parcels } from './parcels.ts';
import type { World } from './world.ts';

/** The parcels of one of the scenario's arrivals, with their stories. */
export class Births {
  private readonly source: number;
  private readonly stories: Stories;
  private readonly parcels: Parcels;
  private readonly now: Now;
  private readonly countedFromMs: number;
  /** Whether there are things that only some scenarios have; a row holds what no parcel has otherwise. */
  private readonly hasWrongCodes: boolean;
  private readonly hasHours: boolean;
  private readonly comesAgain: boolean;
  private born = 0;

  /** @param source index among the scenario's arrivals */
  constructor({ scenario, replication, now, parcels }: Omit<World, 'locker'>, source: number) {
    this.source = source;
    this.stories = createStories(scenario, replication, scenario.arrivals[source]!.name);
    this.parcels = parcels;
    this.now = now;
    this.countedFromMs = scenario.startMs;
    this.hasWrongCodes = this.stories.hasWrongCodes;
    this.hasHours = scenario.pickupHours?.kind === 'profile';
    this.comesAgain = scenario.deposit.onReject === 'nextVisit';
  }

  /** A parcel is born now; returns its row. */
  next(): number {
    const { stories, parcels } = this;
    const row = stories.next();
    const parcel = parcels.take();
    parcels.size[parcel] = stories.size[row]!;
    parcels.walkAway[parcel] = stories.walkAway[row]!;
    parcels.handlingMs[parcel] = stories.handlingMs[row]!;
    parcels.pickupDelayMs[parcel] = stories.pickupDelayMs[row]!;
    if (this.hasWrongCodes) parcels.wrongCodes[parcel] = stories.wrongCodes[row]!;
    if (this.hasHours) parcels.hourUniform[parcel] = stories.hourUniform[row]!;
    if (this.comesAgain) {
      parcels.source[parcel] = this.source;
      parcels.birth[parcel] = this.born++;
    }
    parcels.counted[parcel] = Number(this.now[0]! >= this.countedFromMs);
    return parcel;
  }

  /** Time at the door of one of these parcels when it is presented again. */
  handlingAgainMs(parcel: number): number {
    const { birth, attempt } = this.parcels;
    return this.stories.handlingAgainMs(birth[parcel]!, attempt[parcel]!);
  }
}
