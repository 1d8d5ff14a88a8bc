import { factsOf } from '../../known/facts.ts';
import { faults, type Obstacle, retries, spilling } from '../../known/obstacles.ts';
import type { Scenario } from '../../scenario/scenario.ts';

const handledBatches: Obstacle = ({ scenario: { arrivals, deposit } }) =>
  deposit.handling !== undefined && arrivals.some(({ kind }) => kind === 'visits')
    ? 'a driver who finds a compartment stands at its door, so the rest of the batch comes later'
    : undefined;

/** What would make the proof below wrong. */
const OBSTACLES: readonly Obstacle[] = [spilling, retries, faults, handledBatches];

/**
 * Why it is not proven that one more compartment, of any size, never makes more parcels be rejected; nothing if
 * it is.
 *
 * Proof, for a size by itself: let banks with c and with c + 1 compartments of it meet the same parcels, each with
 * its own times. At all times those inside the smaller bank are inside the larger one too, which has at most one
 * more: as long as they are the same, both do the same, until one parcel finds only the larger bank open; from then
 * until that parcel leaves, the larger bank is full whenever the smaller one is. So it rejects no parcel that
 * the smaller one accepts. Nothing is asked of when parcels come or how long they stay, only that neither
 * depends on who else is there.
 */
export function doubtsOfMonotonicity(scenario: Scenario): string[] {
  const facts = factsOf(scenario);
  return OBSTACLES.map((obstacle) => obstacle(facts)).filter((found) => found !== undefined);
}
