import type { ReservationRace } from './reservation-race.ts';

/**
 * Mean time that an accepted parcel keeps its compartment from others: the reservation, and after a
 * confirm in time the dwell. Both times in one unit.
 *
 * Erlang B on arrival rate · meanHold is exact while the hold does not depend on the instant of
 * arrival. With staff rounds at fixed hours it depends a little: removals free compartments together,
 * just after a round, and acceptance rises with them. The mean hold is then exact for offered parcels,
 * and Erlang B an approximation.
 */
export function meanHold(race: ReservationRace, effectiveDwell: number): number {
  return race.meanHold + (1 - race.cancelled) * effectiveDwell;
}
