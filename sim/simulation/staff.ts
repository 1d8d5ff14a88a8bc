import type { Now } from '../../machines/now.ts';
import type { NumberedLocker } from '../../machines/numbered-locker.ts';
import { PRIORITY } from '../priorities.ts';
import { createWeeklySchedule, type WeeklySchedule } from '../traffic/weekly-schedule.ts';
import type { Agenda } from './agenda.ts';
import type { ParcelsInside } from './parcels-inside.ts';
import type { World } from './world.ts';

/** Staff come at the scenario's rounds. */
export class Staff {
  private readonly locker: NumberedLocker;
  private readonly now: Now;
  private readonly agenda: Agenda;
  private readonly inside: ParcelsInside;
  private readonly rounds: WeeklySchedule;

  constructor({ locker, agenda, now, scenario }: World, inside: ParcelsInside) {
    this.locker = locker;
    this.now = now;
    this.agenda = agenda;
    this.inside = inside;
    this.rounds = createWeeklySchedule(scenario.staff.rounds);
    this.planNext();
  }

  /** They open what has expired and take it out. */
  makeRound(): void {
    for (const compartment of this.locker.openExpired().opened) {
      if (this.locker.confirmRemoval(compartment) >= 0) this.inside.returned(compartment);
    }
    this.planNext();
  }

  private planNext(): void {
    this.agenda.dueMs[0] = this.rounds.nextAfter(this.now[0]!);
    this.agenda.plan(PRIORITY.staffRound, 0);
  }
}
