import type { Now } from '../../machines/now.ts';
import type { NumberedLocker } from '../../machines/numbered-locker.ts';
import type { Scenario } from '../scenario/scenario.ts';
import type { Agenda } from './agenda.ts';
import type { Collector } from './collector.ts';
import type { Parcels } from './parcels.ts';

/** What everybody who acts in a simulation shares: the time, the locker, the parcels, and who takes notes. */
export interface World {
  readonly scenario: Scenario;
  readonly replication: number;
  /** The instant of what is happening. */
  readonly now: Now;
  /** End of the run; nothing at or after it happens. */
  readonly endMs: number;
  readonly agenda: Agenda;
  readonly locker: NumberedLocker;
  readonly parcels: Parcels;
  readonly collector: Collector;
}
