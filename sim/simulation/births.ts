import type { Now } from '../../machines/now.ts';
import { createStories, type Stories } from '../traffic/story.ts';
import type { Parcel } from './parcel.ts';
import type { Parcels } from './parcels.ts';
import type { World } from './world.ts';

/** The parcels of one of the scenario's arrivals, with their stories. */
export class Births {
  private readonly source: number;
  private readonly stories: Stories;
  private readonly parcels: Parcels;
  private readonly now: Now;
  private readonly countedFromMs: number;
  private readonly inBatch: boolean;
  /** Whether there are things that only some scenarios have; a parcel has none of them otherwise. */
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
    this.inBatch = scenario.arrivals[source]!.kind === 'visits';
    this.hasWrongCodes = this.stories.hasWrongCodes;
    this.hasHours = scenario.pickupHours?.kind === 'profile';
    this.comesAgain = scenario.deposit.onReject === 'nextVisit';
  }

  /** A parcel is born now. */
  next(): Parcel {
    const { stories } = this;
    const row = stories.rows.next();
    const parcel = this.parcels.take();
    parcel.size = stories.size[row]!;
    parcel.walksAway = stories.walkAway[row] === 1;
    parcel.handlingMs = stories.handlingMs[row]!;
    parcel.pickupDelayMs = stories.pickupDelayMs[row]!;
    if (this.hasWrongCodes) parcel.wrongCodes = stories.wrongCodes[row]! | 0;
    if (this.hasHours) parcel.hourUniform = stories.hourUniform[row]!;
    if (this.comesAgain) {
      parcel.source = this.source;
      parcel.birth = this.born++;
    }
    parcel.inBatch = this.inBatch;
    parcel.counts = this.now[0]! >= this.countedFromMs;
    return parcel;
  }

  /** Time at the door of one of these parcels when it is presented again. */
  handlingAgainMs({ birth, attempt }: Parcel): number {
    return this.stories.handlingAgainMs(birth, attempt);
  }
}
