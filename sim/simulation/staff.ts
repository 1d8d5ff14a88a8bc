import { PRIORITY } from '../priorities.ts';
import { createWeeklySchedule } from '../traffic/weekly-schedule.ts';
import type { World } from './world.ts';

/** Staff come at the scenario's rounds, open what has expired and take it out. */
export function startStaff(world: World, onReturn: (compartment: string) => void): void {
  const rounds = createWeeklySchedule(world.scenario.staff.rounds);

  function makeRound(): void {
    const { opened } = world.execute({ type: 'openExpired' });
    for (const compartment of opened) {
      const { ok } = world.execute({ type: 'confirmRemoval', compartment });
      if (ok) onReturn(compartment);
    }
    planNext();
  }

  function planNext(): void {
    world.at(rounds.nextAfter(world.nowMs()), PRIORITY.staffRound, makeRound);
  }

  planNext();
}
