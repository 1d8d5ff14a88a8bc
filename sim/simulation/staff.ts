import { PRIORITY } from '../priorities.ts';
import { createWeeklySchedule } from '../traffic/weekly-schedule.ts';
import type { World } from './world.ts';

export interface Staff {
  /** They open what has expired and take it out. */
  makeRound(): void;
}

/** Staff come at the scenario's rounds. */
export function createStaff(world: World, onReturn: (compartment: number) => void): Staff {
  const { locker, agenda, now } = world;
  const rounds = createWeeklySchedule(world.scenario.staff.rounds);
  const planNext = () => agenda.plan(PRIORITY.staffRound, 0, rounds.nextAfter(now[0]!));

  planNext();
  return {
    makeRound() {
      for (const compartment of locker.openExpired().opened) {
        if (locker.confirmRemoval(compartment) >= 0) onReturn(compartment);
      }
      planNext();
    },
  };
}
