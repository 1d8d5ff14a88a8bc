import type { Scenario } from '../../sim/scenario/scenario.ts';
import type { Engine } from '../../sim/simulation/engines.ts';
import { expectedPerDay } from '../../sim/traffic/expected-per-day.ts';

/** About how many parcels an engine simulates in a millisecond. It only shapes chunks, so it may be far off. */
const PARCELS_PER_MS: Readonly<Record<Engine, number>> = { compiled: 800, actor: 20 };

/** Putting a bank together takes as long as so many parcels, and a day without any as long as one. */
const PARCELS_PER_TASK = 500;
const PARCELS_PER_EMPTY_DAY = 1;

/** About how long one replication takes, in ms of processor time. */
export function taskMs(
  scenario: Pick<Scenario, 'arrivals' | 'days' | 'warmUpDays'>,
  engine: Engine,
): number {
  const { days, warmUpDays } = scenario;
  const perDay = expectedPerDay(scenario) + PARCELS_PER_EMPTY_DAY;
  return (PARCELS_PER_TASK + perDay * (days + warmUpDays)) / PARCELS_PER_MS[engine];
}
